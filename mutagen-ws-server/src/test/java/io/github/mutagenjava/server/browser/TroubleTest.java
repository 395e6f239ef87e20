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

/** Sessions that something is wrong with, and how the page helps to repair them. */
@ExtendWith(DashboardExtension.class)
class TroubleTest {

    private static final String HOSTILE = "<img src=x onerror=\"window.hacked=1\">\u0007\u202Etxt.exe";

    @Test
    void conflicts_are_shown_by_path_and_hostile_names_are_only_text(Dashboard dashboard) throws IOException {
        Path alpha = dashboard.folder("alpha");
        Path beta = dashboard.folder("beta");
        for (int i = 0; i < 11; i++) {
            Files.writeString(alpha.resolve("file" + i), "from alpha");
            Files.writeString(beta.resolve("file" + i), "from beta");
        }
        Files.writeString(alpha.resolve(HOSTILE), "from alpha");
        Files.writeString(beta.resolve(HOSTILE), "from beta");
        Page page = dashboard.open();

        dashboard.create(page, "web", alpha, beta.toString());

        assertThat(page.locator("#conflicts h3")).hasText("10 of 12 conflicts");
        assertThat(page.locator("#conflicts li").first())
                .containsText("<img src=x onerror=\"window.hacked=1\">\u2407\u27e8U+202E\u27e9txt.exe");
        assertThat(page.locator("#conflicts li dd").first()).hasText("created a file");
        assertThat(page.evaluate("window.hacked")).isNull();
        assertThat(page.locator("#health strong")).hasText("1 session has conflicts");
        Dashboard.picture(page, "details-conflicts");
    }

    @Test
    void conflicts_are_told_in_chinese_too(Dashboard dashboard) throws IOException {
        Path alpha = dashboard.folder("alpha");
        Path beta = dashboard.folder("beta");
        Files.writeString(alpha.resolve(HOSTILE), "from alpha");
        Files.writeString(beta.resolve(HOSTILE), "from beta");
        Page page = dashboard.open(Dashboard.chinese());

        dashboard.create(page, "网站", alpha, beta.toString());

        assertThat(page.locator("#conflicts h3")).hasText("1 个冲突");
        assertThat(page.locator("#conflicts li dd").first()).hasText("新建了文件");
        assertThat(page).hasTitle("! 1 个有冲突 – Mutagen");
        assertThat(page.evaluate("window.hacked")).isNull();
        Dashboard.picture(page, "details-chinese");
    }

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
    void the_loss_of_the_server_is_told_from_that_of_the_daemon(Dashboard dashboard) throws IOException {
        Page page = dashboard.open();
        dashboard.create(
                page, "web", dashboard.folder("alpha"), dashboard.folder("beta").toString());

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
        dashboard.startServer(port, java.util.Optional.empty());
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

    @Test
    void a_transfer_shows_the_file_and_never_claims_to_be_done(Dashboard dashboard) throws IOException {
        Page page = dashboard.open();
        dashboard.create(
                page, "web", dashboard.folder("alpha"), dashboard.folder("beta").toString());

        dashboard
                .daemon()
                .script()
                .report(
                        "web",
                        ScriptedState.of("staging-beta")
                                .withStaging(new ScriptedState.Staging(
                                        ScriptedState.Side.BETA, "film.mp4", 10, 20, 9, 10, 900)));

        assertThat(row(page, "web").locator(".transfer")).containsText("film.mp4");
        assertThat(row(page, "web").locator(".transfer b")).hasText("90%");
    }
}
