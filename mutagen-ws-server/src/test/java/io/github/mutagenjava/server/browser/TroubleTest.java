package io.github.mutagenjava.server.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.github.mutagenjava.server.browser.Dashboard.row;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Page;
import io.github.mutagenjava.embedded.PromptScript;
import io.github.mutagenjava.embedded.ScriptedState;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What state a session is in, and how the page helps to repair it. */
@ExtendWith(DashboardExtension.class)
class TroubleTest {

    @Test
    void a_halted_session_is_explained_and_a_confirmed_reset_brings_the_files_back(Dashboard dashboard)
            throws IOException {
        Path alpha = dashboard.folder("alpha");
        Path beta = dashboard.folder("beta");
        Files.writeString(alpha.resolve("one"), "1");
        Files.writeString(alpha.resolve("two"), "2");
        Page page = dashboard.open();
        dashboard.create(page, "web", alpha, beta.toString());
        await().until(() -> Files.exists(beta.resolve("two")));
        assertThat(row(page, "web").locator("td.health")).containsText("Synchronized");
        Files.delete(beta.resolve("one"));
        Files.delete(beta.resolve("two"));
        assertThat(page.locator("#halted h3")).hasText("One side lost all of its content");
        assertThat(page.locator("#halted")).containsText("deleted files come back");
        Dashboard.picture(page, "halted");
        page.locator("#halted [data-remedy=reset]").click();
        assertThat(page.locator("#confirm h2")).hasText("Reset web?");

        page.locator("#confirm [data-confirm]").click();

        assertThat(page.locator("#halted")).hasCount(0);
        await().untilAsserted(() -> assertThat(beta.resolve("one")).hasContent("1"));
    }

    @Test
    void a_session_that_lost_its_login_is_marked_after_half_a_minute_and_one_click_logs_in(Dashboard dashboard)
            throws IOException {
        Path staging = dashboard.folder("staging");
        dashboard.daemon().script().serve("staging", staging, PromptScript.of());
        Page page = dashboard.blank(Dashboard.window());
        page.clock().install();
        page.navigate(dashboard.address());
        dashboard.create(page, "web", dashboard.folder("alpha"), "me@staging:~/web");
        assertThat(row(page, "web").locator("td.health")).containsText("Synchronized");
        dashboard.stopDaemon();
        dashboard.restartDaemon();
        String denied = "unable to dial agent endpoint: EOF (error output: me@staging: Permission denied (password).)";
        dashboard
                .daemon()
                .script()
                .serve("staging", staging, PromptScript.of().prompt("me@staging's password: ", "secret", denied));
        assertThat(row(page, "web").locator("td.health")).containsText("Not connected");
        page.clock().fastForward(31_000);
        assertThat(row(page, "web").locator("td.health")).containsText("Needs you");
        assertThat(page.locator("#needs-password")).containsText("me@staging has not been connected");
        Dashboard.picture(page, "needs-password");

        page.locator("#needs-password button").click();
        page.locator("#prompt-answer").fill("wrong");
        page.keyboard().press("Enter");
        assertThat(page.locator("#details .inner")).hasText("me@staging: Permission denied (password).");
        page.locator("#needs-password button").click();
        page.locator("#prompt-answer").fill("secret");
        page.keyboard().press("Enter");

        assertThat(row(page, "web").locator("td.health")).containsText("Synchronized");
    }

    @Test
    void the_title_and_the_icon_show_the_worst(Dashboard dashboard) throws IOException {
        Page page = dashboard.open();
        dashboard.create(page, "web");
        dashboard.create(page, "api");
        assertThat(page).hasTitle("✓ Mutagen");
        String fine = page.locator("link[rel=icon]").getAttribute("href");
        dashboard.daemon().script().report("web", ScriptedState.of("watching").withConflict("file"));
        assertThat(page).hasTitle("! 1 with conflicts – Mutagen");

        dashboard.daemon().script().report("api", ScriptedState.of("halted-on-root-deletion"));

        assertThat(page).hasTitle("✕ 1 halted – Mutagen");
        assertThat(page.locator("#health strong")).hasText("1 session is halted");
        assertThat(page.locator("link[rel=icon]")).not().hasAttribute("href", fine);
        assertThat(page.locator("[role=status]").last()).hasText("1 session is halted");
    }

    @Test
    void a_single_large_file_has_a_progress_too(Dashboard dashboard) throws IOException {
        Page page = dashboard.open();
        dashboard.create(page, "web");

        reportStaging(dashboard, "disk.img", 2_500_000_000L, 10_000_000_000L, 0, 1, 2_500_000_000L);

        assertThat(row(page, "web").locator(".transfer b")).hasText("25%");
        assertThat(page.locator("#details .transfer")).containsText("2.5 GB of 10 GB");
    }

    @Test
    void a_transfer_shows_the_file_and_never_claims_to_be_done(Dashboard dashboard) throws IOException {
        Page page = dashboard.open();
        dashboard.create(page, "web");

        reportStaging(dashboard, "film.mp4", 10, 20, 9, 10, 900);

        assertThat(row(page, "web").locator(".transfer")).containsText("film.mp4");
        assertThat(row(page, "web").locator(".transfer b")).hasText("95%");
    }

    private static void reportStaging(
            Dashboard dashboard,
            String path,
            long received,
            long expected,
            long receivedFiles,
            long expectedFiles,
            long totalReceived) {
        ScriptedState.Staging progress = new ScriptedState.Staging(
                ScriptedState.Side.BETA, path, received, expected, receivedFiles, expectedFiles, totalReceived);
        dashboard
                .daemon()
                .script()
                .report("web", ScriptedState.of("staging-beta").withStaging(progress));
    }
}
