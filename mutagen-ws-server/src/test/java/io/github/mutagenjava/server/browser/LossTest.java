package io.github.mutagenjava.server.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.github.mutagenjava.server.browser.Dashboard.row;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.WebSocketRoute;
import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What is lost between the browser, the server and the daemon, each told apart, and the next step. */
@ExtendWith(DashboardExtension.class)
class LossTest {

    @Test
    void the_loss_of_the_server_is_told_from_that_of_the_daemon(Dashboard dashboard) throws IOException {
        Page page = dashboard.open();
        dashboard.create(page, "web");

        dashboard.stopDaemon();
        assertThat(page.locator("[data-loss=daemon]")).containsText("The server has lost the Mutagen daemon.");
        assertThat(row(page, "web")).isVisible();
        assertThat(page.locator("#new-session")).isDisabled();
        Dashboard.picture(page, "daemon-lost");
        dashboard.restartDaemon();
        assertThat(page.locator("[data-loss]")).hasCount(0);

        int port = dashboard.server().address().port();
        dashboard.server().close();
        assertThat(page.locator("[data-loss=server]")).containsText("The page has lost the server.");
        assertThat(page.locator("#age")).containsText("ago");
        assertThat(row(page, "web")).isVisible();
        dashboard.startServer(port, Optional.empty());
        assertThat(page.locator("[data-loss]")).hasCount(0);
    }

    @Test
    void a_connection_over_which_nothing_comes_any_more_is_lost(Dashboard dashboard) {
        dashboard.daemon().script().addPausedSessions(1);
        AtomicBoolean gone = new AtomicBoolean();
        Page page = dashboard.blank(Dashboard.window());
        page.clock().install();
        page.routeWebSocket(url -> true, socket -> {
            if (gone.get()) {
                socket.close();
                return;
            }
            WebSocketRoute server = socket.connectToServer();
            server.onMessage(message -> {
                if (!gone.get()) {
                    socket.send(message.text());
                }
            });
        });
        page.navigate(dashboard.address());
        row(page, "synthetic-1").waitFor();

        gone.set(true);
        for (int check = 0; check < 6; check++) {
            page.clock().fastForward(4_000);
        }

        assertThat(page.locator("[data-loss=server]")).isVisible();
        gone.set(false);
        page.clock().fastForward(20_000);
        assertThat(page.locator("[data-loss]")).hasCount(0);
    }

    @Test
    void without_a_daemon_the_page_says_how_to_start_one(Dashboard dashboard) {
        dashboard.stopDaemon();

        Page page = dashboard.open();

        assertThat(page.locator("[data-empty=daemon] code")).hasText("mutagen daemon start");
        Dashboard.picture(page, "no-daemon");
    }

    @Test
    void a_daemon_of_an_old_version_is_named_as_that(Dashboard dashboard) {
        dashboard.daemon().script().version("0.14.0");

        Page page = dashboard.open();

        assertThat(page.locator("[data-empty=unsupported]")).containsText("0.14.0");
        Dashboard.picture(page, "wrong-version");
    }
}
