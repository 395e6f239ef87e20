package io.github.mutagenjava.embedded.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class TreePathTest {
    @Test
    void paths_are_ordered_depth_first_by_the_bytes_of_their_names() {
        List<String> ordered =
                List.of("", "a", "a/b", "a/b/c", "a/é", "a!", "a.b", "b", "z", "é", "\uffee", "\ud83d\ude00");
        List<String> shuffled = new ArrayList<>(ordered);
        Collections.shuffle(shuffled, new Random(7));

        shuffled.sort(TreePath.DEPTH_FIRST);

        assertThat(shuffled).isEqualTo(ordered);
    }
}
