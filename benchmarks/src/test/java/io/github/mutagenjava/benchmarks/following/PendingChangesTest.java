package io.github.mutagenjava.benchmarks.following;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class PendingChangesTest {
    @Test
    void a_change_that_a_monitor_never_heard_of_is_missed() {
        PendingChanges pending = new PendingChanges(2);
        pending.asked("web");
        pending.answered("web");
        pending.heard("web", System.nanoTime());

        FollowResult result = pending.takeResult();

        assertThat(result.changes()).isEqualTo(1);
        assertThat(result.fromCall().count()).isEqualTo(1);
        assertThat(result.missed()).isEqualTo(1);
    }

    @Test
    void what_nobody_asked_for_does_not_count() {
        PendingChanges pending = new PendingChanges(1);

        pending.heard("somebody else's", System.nanoTime());

        assertThat(pending.takeResult().fromCall().count()).isZero();
    }

    @Test
    void names_of_changed_and_identifiers_of_gone_sessions_are_found_in_a_frame() {
        List<String> marks = new ArrayList<>();

        FrameMarks.find("""
                {"message":"","action":"changes","data":{"stateIndex":7,"updated":[{"session":{"identifier":"sync_1",\
                "name":"web"}},{"session":{"identifier":"sync_2","name":"api"}}],"removed":["sync_3","sync_4"]},\
                "code":0,"id":1}""", marks::add);

        assertThat(marks).containsExactly("web", "api", "sync_3", "sync_4");
    }
}
