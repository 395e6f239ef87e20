package io.github.mutagenjava.embedded.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What a directory holds has one order, however it was found, and stays as it was. */
class EntryTest {
    private static final Entry LEAF = Entry.symbolicLink("target");

    private static Map<String, Entry> found(String... names) {
        Map<String, Entry> found = new LinkedHashMap<>();
        for (String name : names) {
            found.put(name, LEAF);
        }
        return found;
    }

    @Test
    void contents_come_in_the_order_of_their_names() {
        Entry directory = Entry.directory(found("b", "a10", "a", "B", "a2"));

        assertThat(directory.contents().keySet()).containsExactly("B", "a", "a10", "a2", "b");
    }

    @Test
    void directories_with_the_same_contents_are_equal_in_whatever_order_they_were_found() {
        assertThat(Entry.directory(found("a", "b"))).isEqualTo(Entry.directory(found("b", "a")));
    }

    @Test
    void contents_do_not_change_with_the_map_they_were_made_of() {
        Map<String, Entry> found = found("a");
        Entry directory = Entry.directory(found);

        found.put("b", LEAF);

        assertThat(directory.contents()).containsOnlyKeys("a");
    }

    @Test
    void contents_cannot_be_changed() {
        Map<String, Entry> contents = Entry.directory(found("a")).contents();

        assertThatThrownBy(() -> contents.put("b", LEAF)).isInstanceOf(UnsupportedOperationException.class);
    }
}
