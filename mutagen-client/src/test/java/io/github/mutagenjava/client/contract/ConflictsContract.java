package io.github.mutagenjava.client.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.github.mutagenjava.client.session.SessionId;
import io.github.mutagenjava.client.synchronization.Change;
import io.github.mutagenjava.client.synchronization.Conflict;
import io.github.mutagenjava.client.synchronization.Entry;
import io.github.mutagenjava.client.synchronization.EntryKind;
import io.github.mutagenjava.client.synchronization.SynchronizationState;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What conflicts look like, in which order they come, and how they end. */
abstract class ConflictsContract extends FolderContract {
    private static Optional<EntryKind> kind(Optional<Entry> entry) {
        return entry.map(Entry::kind);
    }

    @Test
    void changes_of_a_file_have_the_old_and_the_new_one() throws Exception {
        write("alpha/keep", "keep");
        write("alpha/f", "old");
        SessionId id = synchronizedOnce(configuration -> {});
        write("alpha/f", "ours");
        write("beta/f", "theirs");

        Conflict conflict = cycle(id).conflicts().get(0);

        Change ours = conflict.alphaChanges().get(0);
        Change theirs = conflict.betaChanges().get(0);
        assertThat(List.of(ours, theirs)).allSatisfy(change -> {
            assertThat(change.path()).isEqualTo("f");
            assertThat(kind(change.oldEntry())).contains(EntryKind.FILE);
            assertThat(kind(change.newEntry())).contains(EntryKind.FILE);
        });
        assertThat(ours.oldEntry()).isEqualTo(theirs.oldEntry());
        assertThat(ours.newEntry()).isNotEqualTo(theirs.newEntry());
    }

    @Test
    void a_directory_in_a_conflict_is_shown_without_its_contents() throws Exception {
        write("alpha/n/a/b", "ours");
        write("beta/n", "theirs");

        Conflict conflict = cycle(unwatched(configuration -> {})).conflicts().get(0);

        assertThat(conflict.root()).isEqualTo("n");
        assertThat(conflict.alphaChanges()).singleElement().satisfies(change -> {
            assertThat(change.path()).isEqualTo("n");
            assertThat(kind(change.newEntry())).contains(EntryKind.DIRECTORY);
            assertThat(change.newEntry().orElseThrow().contents()).isEmpty();
        });
    }

    @Test
    void a_removed_directory_meets_every_change_below_it() throws Exception {
        write("alpha/keep", "keep");
        write("alpha/d/e", "old");
        write("alpha/d/f", "old");
        SessionId id = synchronizedOnce(configuration -> {});
        remove("alpha/d");
        write("alpha/d", "a file");
        write("beta/d/e", "theirs");
        write("beta/d/n", "theirs");

        Conflict conflict = cycle(id).conflicts().get(0);

        assertThat(conflict.root()).isEqualTo("d");
        assertThat(conflict.alphaChanges())
                .extracting(Change::path, change -> kind(change.oldEntry()), change -> kind(change.newEntry()))
                .containsExactly(tuple("d", Optional.of(EntryKind.DIRECTORY), Optional.of(EntryKind.FILE)));
        assertThat(conflict.betaChanges())
                .extracting(Change::path, change -> kind(change.oldEntry()), change -> kind(change.newEntry()))
                .containsExactlyInAnyOrder(
                        tuple("d/e", Optional.of(EntryKind.FILE), Optional.of(EntryKind.FILE)),
                        tuple("d/n", Optional.empty(), Optional.of(EntryKind.FILE)));
    }

    @Test
    void untracked_content_in_the_way_is_a_conflict() throws Exception {
        write("alpha/n", "ours");
        write("beta/n/ignored.tmp", "theirs");

        Conflict conflict = cycle(unwatched(configuration -> configuration.ignore("*.tmp")))
                .conflicts()
                .get(0);

        assertThat(conflict.betaChanges())
                .extracting(Change::path, change -> kind(change.newEntry()))
                .containsExactly(tuple("n", Optional.of(EntryKind.DIRECTORY)));
    }

    @Test
    void roots_of_different_kinds_are_a_conflict_of_the_roots() throws Exception {
        write("alpha/f", "ours");
        write("beta", "a file");

        SynchronizationState state = cycle(unwatched(configuration -> {}));

        assertThat(state.conflicts()).extracting(Conflict::root).containsExactly("");
        assertThat(folder.resolve("beta")).hasContent("a file");
        assertThat(folder.resolve("alpha/f")).hasContent("ours");
    }

    @Test
    void conflicts_come_in_the_order_of_the_tree() throws Exception {
        for (String name : List.of("b", "a/z", "a-b", "a/b/c", "B", "é", "a.c")) {
            write("alpha/" + name, "ours");
            write("beta/" + name, "theirs");
        }

        SynchronizationState state = cycle(unwatched(configuration -> {}));

        assertThat(state.conflicts())
                .extracting(Conflict::root)
                .containsExactly("B", "a/b/c", "a/z", "a-b", "a.c", "b", "é");
    }

    @Test
    void a_conflict_ends_when_one_side_gives_way() throws Exception {
        write("alpha/f", "ours");
        write("beta/f", "theirs");
        SessionId id = synchronizedOnce(configuration -> {});
        remove("beta/f");

        SynchronizationState state = cycle(id);

        assertThat(state.conflicts()).isEmpty();
        assertThat(folder.resolve("beta/f")).hasContent("ours");
    }

    @Test
    void a_conflict_ends_when_both_sides_come_to_say_the_same() throws Exception {
        write("alpha/f", "ours");
        write("beta/f", "theirs");
        SessionId id = synchronizedOnce(configuration -> {});
        write("beta/f", "ours");

        SynchronizationState state = cycle(id);

        assertThat(state.conflicts()).isEmpty();
    }

    @Test
    void what_is_not_in_conflict_is_synchronized() throws Exception {
        write("alpha/f", "ours");
        write("beta/f", "theirs");
        write("alpha/n", "new");

        cycle(unwatched(configuration -> {}));

        assertThat(folder.resolve("beta/n")).hasContent("new");
    }
}
