package io.github.mutagenjava.client.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.mutagenjava.client.session.Selection;
import io.github.mutagenjava.client.session.SessionId;
import io.github.mutagenjava.client.synchronization.Problem;
import io.github.mutagenjava.client.synchronization.SymbolicLinkMode;
import io.github.mutagenjava.client.synchronization.SynchronizationState;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Symbolic links in every mode. */
abstract class LinksContract extends FolderContract {
    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "PORTABLE, f, > f, ''",
        "PORTABLE, d/g, > d/g, ''",
        "PORTABLE, nowhere, > nowhere, ''",
        "PORTABLE, /etc/hosts, nothing, target is absolute",
        "PORTABLE, ../alpha/f, nothing, target references location outside synchronization root",
        "PORTABLE, d/../f, > d/../f, ''",
        "PORTABLE, ..\\f, nothing, backslash in target",
        "PORTABLE, a:b, nothing, colon in target (absolute or unsupported path)",
        "POSIX_RAW, f, > f, ''",
        "POSIX_RAW, /etc/hosts, > /etc/hosts, ''",
        "POSIX_RAW, ../alpha/f, > ../alpha/f, ''",
        "POSIX_RAW, ..\\f, > ..\\f, ''",
        "IGNORE, f, nothing, ''"
    })
    void a_link_is_treated_as_its_mode_says(SymbolicLinkMode mode, String target, String beta, String problem)
            throws Exception {
        write("alpha/f", "x");
        link("alpha/link", target);

        SynchronizationState state = cycle(unwatched(configuration -> configuration.symbolicLinkMode(mode)));

        assertThat(tree("beta").getOrDefault("link", "nothing")).isEqualTo(beta);
        assertThat(texts(state.alphaState().scanProblems()))
                .isEqualTo(problem.isEmpty() ? List.of() : List.of("link: invalid symbolic link: " + problem));
        assertThat(state.alphaState().symbolicLinks()).isEqualTo(beta.equals("nothing") ? 0 : 1);
    }

    @Test
    void a_link_below_the_root_may_lead_up_within_it() throws Exception {
        write("alpha/f", "x");
        link("alpha/d/link", "../f");
        link("alpha/d/out", "../../f");

        SynchronizationState state = cycle(unwatched(configuration -> {}));

        assertThat(tree("beta")).containsEntry("d/link", "> ../f").doesNotContainKey("d/out");
        assertThat(texts(state.alphaState().scanProblems()))
                .containsExactly(
                        "d/out: invalid symbolic link: target references location outside synchronization root");
    }

    @Test
    void a_link_to_a_directory_is_not_followed() throws Exception {
        write("alpha/d/g", "x");
        link("alpha/link", "d");

        cycle(unwatched(configuration -> {}));

        assertThat(tree("beta")).containsEntry("link", "> d").doesNotContainKey("link/g");
    }

    @Test
    void a_root_that_is_a_link_is_refused() throws Exception {
        write("real/f", "x");
        link("alpha", "real");
        SessionId id = synchronization().create(specification().build());

        SynchronizationState state = until(
                Selection.of(id), current -> !current.lastError().orElse("").isEmpty());

        assertThat(state.lastError())
                .contains("alpha scan error: unable to open synchronization root: too many levels of symbolic links");
    }

    @Test
    void ten_problems_of_a_scan_are_listed_in_order_and_the_others_counted() throws Exception {
        for (int i = 10; i < 25; i++) {
            link("alpha/d/" + i, "/absolute");
        }
        link("alpha/a-first", "/absolute");

        SynchronizationState state = cycle(unwatched(configuration -> {}));

        assertThat(state.alphaState().scanProblems())
                .extracting(Problem::path)
                .containsExactly("a-first", "d/10", "d/11", "d/12", "d/13", "d/14", "d/15", "d/16", "d/17", "d/18");
        assertThat(state.alphaState().excludedScanProblems()).isEqualTo(6);
    }
}
