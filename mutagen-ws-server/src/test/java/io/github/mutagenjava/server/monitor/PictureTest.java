package io.github.mutagenjava.server.monitor;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.mutagenjava.client.session.Selection;
import io.github.mutagenjava.client.synchronization.SynchronizationSnapshot;
import io.github.mutagenjava.server.json.JsonBytes;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What was encoded is kept for others, but not without end. */
final class PictureTest {

    private static final SynchronizationSnapshot SNAPSHOT = new SynchronizationSnapshot(1, 1, List.of());
    private static final int MOST_BYTES = 1000;

    private final Picture picture = Picture.of(SNAPSHOT, null, MOST_BYTES);

    @Test
    void a_list_is_encoded_once_for_all() {
        JsonBytes first = picture.whole(Selection.of("web"));

        assertThat(picture.whole(Selection.of("web"))).isSameAs(first);
    }

    @Test
    void followers_with_selections_of_their_own_fill_no_memory() {
        for (int i = 0; i < MOST_BYTES; i++) {
            picture.whole(Selection.of("web-" + i));
        }
        JsonBytes beyond = picture.whole(Selection.of("web"));

        assertThat(picture.whole(Selection.of("web"))).isNotSameAs(beyond).hasToString(beyond.toString());
    }

    @Test
    void a_picture_that_is_not_the_newest_keeps_nothing() {
        JsonBytes before = picture.whole(Selection.of("web"));

        picture.supersede();

        assertThat(picture.whole(Selection.of("web"))).isNotSameAs(before).hasToString(before.toString());
    }
}
