package io.github.mutagenjava.server.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.github.mutagenjava.server.browser.Dashboard.row;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import io.github.mutagenjava.embedded.ScriptedState;
import java.io.IOException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The browser's own notifications, which a test cannot see: what would be shown is collected instead. */
@ExtendWith(DashboardExtension.class)
class NotificationTest {

    private static final String COLLECTED = """
            window.shown = [];
            window.Notification = class {
              static permission = 'granted';
              static requestPermission = async () => 'granted';
              constructor(title, { body }) { window.shown.push(title + ': ' + body); }
            };
            document.hasFocus = () => false;""";

    private static final ScriptedState WATCHING = ScriptedState.of("watching").withSuccessfulCycles(1);

    private Page page;

    @BeforeEach
    void openWithOneSession(Dashboard dashboard) throws IOException {
        page = dashboard.blank(Dashboard.window());
        page.addInitScript(COLLECTED);
        page.clock().install();
        page.navigate(dashboard.address());
        dashboard.create(page, "web");
        assertThat(row(page, "web").locator("td.health")).containsText("Synchronized");
    }

    @Test
    void a_conflict_is_told_once_and_what_follows_waits_for_the_end_of_the_quiet_period(Dashboard dashboard) {
        page.locator("#notify").click();
        page.clock().fastForward(1100);
        dashboard.daemon().script().report("web", WATCHING.withConflict("file"));
        assertThat(row(page, "web").locator("td.health")).containsText("Conflicts");
        page.clock().fastForward(1100);
        page.clock().fastForward(11_000);
        assertShown("1 session needs a look: web: Conflicts");

        dashboard.daemon().script().report("web", ScriptedState.of("halted-on-root-emptied"));
        assertThat(row(page, "web").locator("td.health")).containsText("Halted");
        page.clock().fastForward(1100);
        page.clock().fastForward(11_000);
        assertShown("1 session needs a look: web: Conflicts");
        page.clock().fastForward(60_000);

        assertShown("1 session needs a look: web: Conflicts", "1 session needs a look: web: Halted");
    }

    @Test
    void the_loss_of_the_daemon_is_told(Dashboard dashboard) {
        page.locator("#notify").click();
        page.clock().fastForward(1100);

        dashboard.stopDaemon();
        assertThat(page.locator("[data-loss=daemon]")).isVisible();
        page.clock().fastForward(1100);
        page.clock().fastForward(11_000);

        assertShown("The Mutagen daemon does not answer: ");
    }

    @Test
    void nothing_is_told_to_who_did_not_ask_for_it(Dashboard dashboard) {
        page.clock().fastForward(1100);

        dashboard.daemon().script().report("web", WATCHING.withConflict("file"));
        assertThat(row(page, "web").locator("td.health")).containsText("Conflicts");
        page.clock().fastForward(1100);
        page.clock().fastForward(80_000);

        assertShown();
    }

    private void assertShown(String... expected) {
        assertThat(page.evaluate("window.shown")).isEqualTo(java.util.List.of(expected));
    }
}
