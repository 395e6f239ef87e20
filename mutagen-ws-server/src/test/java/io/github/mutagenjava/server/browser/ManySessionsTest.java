package io.github.mutagenjava.server.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import io.github.mutagenjava.embedded.DaemonScript;
import io.github.mutagenjava.embedded.ScriptedState;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * A thousand sessions, fifty of which change each second, while somebody scrolls. Runs for some seconds; for a
 * measurement, {@code -Dpage.load.seconds=600} has it run as long as wanted, and judge how busy the page was as well: in the
 * first seconds that says more about the machine.
 */
@ExtendWith(DashboardExtension.class)
class ManySessionsTest {

    private static final int SESSIONS = 1000;
    private static final int CHANGES_PER_SECOND = 50;
    private static final boolean MEASURING = Integer.getInteger("page.load.seconds") != null;
    private static final double MILLISECONDS = 1000.0 * Integer.getInteger("page.load.seconds", 5);

    /** Paused sessions all look the same; without this each shows the state that is reported for it. */
    private static final String AS_IF_NOT_PAUSED = """
            const parse = JSON.parse;
            JSON.parse = (text) => parse(text, (key, value) => (key === 'paused' ? undefined : value));""";

    /** Scrolls a screen further, 10 times a second; at the end it begins again. */
    private static final String SCROLLING = """
            setInterval(() => {
              const table = document.getElementById('scroller');
              const end = table.scrollHeight - table.clientHeight;
              table.scrollTop = table.scrollTop >= end - 1 ? 0 : table.scrollTop + 400;
            }, 100)""";

    @Test
    void fifty_changes_a_second_leave_the_page_no_larger_and_idle_most_of_the_time(Dashboard dashboard) {
        dashboard.daemon().script().addPausedSessions(SESSIONS);
        Page page = dashboard.blank(Dashboard.window());
        page.addInitScript(AS_IF_NOT_PAUSED);
        page.navigate(dashboard.address());
        assertThat(page.locator("#health p")).containsText("1,000 sessions");
        CDPSession tools = page.context().newCDPSession(page);
        // The time of its processor, not of the clock: other programs on this machine do not count.
        tools.send("Performance.enable", text("timeDomain", "threadTicks"));
        ScheduledExecutorService changes = Executors.newSingleThreadScheduledExecutor();
        try {
            AtomicLong change = new AtomicLong();
            DaemonScript script = dashboard.daemon().script();
            changes.scheduleAtFixedRate(
                    () -> report(script, change.getAndIncrement()),
                    0,
                    1_000_000 / CHANGES_PER_SECOND,
                    TimeUnit.MICROSECONDS);
            page.evaluate(SCROLLING);
            page.waitForTimeout(2000); // what is made once is made now
            Figures before = Figures.of(tools);

            page.waitForTimeout(MILLISECONDS);

            Figures after = Figures.of(tools);
            double busy = (after.taskSeconds - before.taskSeconds) / (after.timestamp - before.timestamp);
            System.out.printf(
                    "%d changes: busy %.1f %%, heap %.2f MB before and %.2f MB after, nodes %d and %d%n",
                    change.get(), busy * 100, before.heapMegabytes, after.heapMegabytes, before.nodes, after.nodes);
            if (MEASURING) {
                assertThat(busy).isLessThan(0.5);
            }
            assertThat(after.heapMegabytes).isLessThan(before.heapMegabytes * 1.2 + 1);
            assertThat(after.nodes).isLessThan(before.nodes * 5 / 4);
        } finally {
            changes.shutdownNow();
        }
    }

    /** Each session in turn, in another state each time. */
    private static void report(DaemonScript script, long change) {
        String session = "synthetic-" + (change * 7 % SESSIONS + 1);
        ScriptedState watching = ScriptedState.of("watching").withSuccessfulCycles(1 + change);
        ScriptedState state = switch ((int) (change % 11)) {
            case 0, 1, 2, 3 -> watching;
            case 4 -> watching.withConflict("src/main/file-" + change);
            case 5 ->
                watching.withProblem(
                        ScriptedState.Side.ALPHA, ScriptedState.ProblemKind.SCAN, "file-" + change, "denied");
            case 6 -> ScriptedState.of("scanning");
            case 7 -> ScriptedState.of("connecting-beta");
            default ->
                ScriptedState.of("staging-beta")
                        .withStaging(new ScriptedState.Staging(
                                ScriptedState.Side.BETA,
                                "film-" + change + ".mp4",
                                change % 100,
                                100,
                                change % 9,
                                10,
                                change * 1000));
        };
        script.report(session, state);
    }

    private static JsonObject text(String name, String value) {
        JsonObject object = new JsonObject();
        object.addProperty(name, value);
        return object;
    }

    private record Figures(double timestamp, double taskSeconds, double heapMegabytes, long nodes) {
        static Figures of(CDPSession tools) {
            tools.send("HeapProfiler.collectGarbage");
            JsonObject answer = tools.send("Performance.getMetrics");
            return new Figures(
                    metric(answer, "Timestamp"),
                    metric(answer, "TaskDuration"),
                    metric(answer, "JSHeapUsedSize") / 1_000_000,
                    (long) metric(answer, "Nodes"));
        }

        private static double metric(JsonObject answer, String name) {
            for (JsonElement each : answer.getAsJsonArray("metrics")) {
                JsonObject metric = each.getAsJsonObject();
                if (metric.get("name").getAsString().equals(name)) {
                    return metric.get("value").getAsDouble();
                }
            }
            throw new AssertionError("the browser gives no " + name);
        }
    }
}
