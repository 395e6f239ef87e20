package io.github.mutagenjava.server.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import io.github.mutagenjava.embedded.DaemonScript;
import io.github.mutagenjava.embedded.ScriptedState;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.ToDoubleFunction;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.extension.ExtendWith;

/** A thousand sessions that change while somebody scrolls: the page does not grow, and it is idle most of the time. */
@ExtendWith(DashboardExtension.class)
class ManySessionsTest {

    private static final int SESSIONS = 1000;
    private static final int CHANGES_PER_SECOND = 50;

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

    /** Has each row drawn once, and ends where it began. */
    private static final String SCROLL_THROUGH = """
            async () => {
              const table = document.getElementById('scroller');
              // A browser that draws nothing for a while is not waited for without end.
              const drawn = () => new Promise((done) => {
                setTimeout(done, 500);
                requestAnimationFrame(() => requestAnimationFrame(done));
              });
              for (let top = 0; top < table.scrollHeight; top += 1500) {
                table.scrollTop = top;
                await drawn();
              }
              table.scrollTop = 0;
              await drawn();
            }""";

    @Test
    void the_same_changes_and_the_same_scrolling_over_and_over_leave_nothing_behind(Dashboard dashboard) {
        Page page = open(dashboard);
        CDPSession tools = tools(page);
        DaemonScript script = dashboard.daemon().script();
        for (int round = 0; round < 2; round++) {
            changeAndScroll(page, script, round);
        }
        Figures before = Figures.of(tools);

        for (int round = 2; round < 4; round++) {
            changeAndScroll(page, script, round);
        }

        // The table is at the same place with the same states. One thing kept for each change or row that went by would
        // be 2,000 more; what is left is the browser's own, which it frees when it likes.
        Figures after = Figures.of(tools);
        assertThat(after.nodes).isLessThan(before.nodes + 1000);
        assertThat(after.listeners).isLessThan(before.listeners + 1000);
        assertThat(after.heapMegabytes).isLessThan(before.heapMegabytes + 0.5);
    }

    /** A new state for each session, in every other round another kind of state, and then every row. */
    private static void changeAndScroll(Page page, DaemonScript script, int round) {
        for (int change = 0; change < SESSIONS; change++) {
            report(script, change, change + round % 2, round);
        }
        script.report("synthetic-1", ScriptedState.of("halted-on-root-emptied").withSuccessfulCycles(round));
        assertThat(page).hasTitle("✕ 1 halted – Mutagen");
        page.evaluate(SCROLL_THROUGH);
        script.report("synthetic-1", ScriptedState.of("watching").withSuccessfulCycles(round + 1L));
        assertThat(page).hasTitle(Pattern.compile("! .*"));
    }

    /** {@code -Dpage.load.seconds=600} measures for as long as wanted; the first seconds say more about the machine. */
    @Test
    @EnabledIfSystemProperty(named = "page.load.seconds", matches = "\\d+")
    void with_fifty_changes_a_second_the_page_is_idle_most_of_the_time_and_does_not_grow(Dashboard dashboard) {
        double tenth = 100.0 * Integer.getInteger("page.load.seconds");
        Page page = open(dashboard);
        CDPSession tools = tools(page);
        ScheduledExecutorService changes = Executors.newSingleThreadScheduledExecutor();
        try {
            AtomicLong changed = new AtomicLong();
            DaemonScript script = dashboard.daemon().script();
            changes.scheduleAtFixedRate(
                    () -> {
                        long change = changed.getAndIncrement();
                        report(script, change * 7, change, change);
                    },
                    0,
                    1_000_000 / CHANGES_PER_SECOND,
                    TimeUnit.MICROSECONDS);
            page.evaluate(SCROLLING);
            List<Figures> series = new ArrayList<>(List.of(Figures.of(tools)));

            for (int i = 1; i <= 10; i++) {
                page.waitForTimeout(tenth);
                series.add(Figures.of(tools));
                System.out.printf(
                        "%d changes: %s%n", changed.get(), series.get(i).since(series.get(i - 1)));
            }

            assertThat(series.get(10).busySince(series.get(0))).isLessThan(0.5);
            // Until each session has been in each state the page may grow.
            assertThat(highest(series.subList(6, 11), Figures::heapMegabytes))
                    .isLessThan(1.05 * highest(series.subList(3, 6), Figures::heapMegabytes));
            assertThat(highest(series.subList(6, 11), Figures::nodes))
                    .isLessThan(1.1 * highest(series.subList(3, 6), Figures::nodes));
        } finally {
            changes.shutdownNow();
        }
    }

    private static double highest(List<Figures> series, ToDoubleFunction<Figures> figure) {
        return series.stream().mapToDouble(figure).max().orElseThrow();
    }

    private static Page open(Dashboard dashboard) {
        dashboard.daemon().script().addPausedSessions(SESSIONS);
        Page page = dashboard.blank(Dashboard.window());
        page.addInitScript(AS_IF_NOT_PAUSED);
        page.navigate(dashboard.address());
        assertThat(page.locator("#health p")).containsText("1,000 sessions");
        return page;
    }

    /** A state of one of eleven kinds, whose texts and numbers are of that change. */
    private static void report(DaemonScript script, long session, long kind, long change) {
        ScriptedState watching = ScriptedState.of("watching").withSuccessfulCycles(1 + change);
        ScriptedState state = switch ((int) (kind % 11)) {
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
        script.report("synthetic-" + (session % SESSIONS + 1), state);
    }

    private static CDPSession tools(Page page) {
        CDPSession tools = page.context().newCDPSession(page);
        JsonObject options = new JsonObject();
        // The time of its processor, not of the clock: other programs on this machine do not count.
        options.addProperty("timeDomain", "threadTicks");
        tools.send("Performance.enable", options);
        return tools;
    }

    private record Figures(double timestamp, double taskSeconds, double heapMegabytes, long nodes, long listeners) {
        static Figures of(CDPSession tools) {
            tools.send("HeapProfiler.collectGarbage");
            JsonObject answer = tools.send("Performance.getMetrics");
            return new Figures(
                    metric(answer, "Timestamp"),
                    metric(answer, "TaskDuration"),
                    metric(answer, "JSHeapUsedSize") / 1_000_000,
                    (long) metric(answer, "Nodes"),
                    (long) metric(answer, "JSEventListeners"));
        }

        double busySince(Figures earlier) {
            return (taskSeconds - earlier.taskSeconds) / (timestamp - earlier.timestamp);
        }

        String since(Figures earlier) {
            return String.format(
                    Locale.ROOT,
                    "busy %.1f %%, heap %.2f MB, %d nodes, %d listeners",
                    busySince(earlier) * 100,
                    heapMegabytes,
                    nodes,
                    listeners);
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
