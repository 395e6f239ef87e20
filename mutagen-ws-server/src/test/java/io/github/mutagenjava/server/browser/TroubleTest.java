package io.github.mutagenjava.server.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.github.mutagenjava.server.browser.Dashboard.row;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.WebSocketRoute;
import io.github.mutagenjava.embedded.PromptScript;
import io.github.mutagenjava.embedded.ScriptedState;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicBoolean;
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
    void the_title_and_the_icon_show_the_worst(Dashboard dashboard) throws IOException {
        Page page = dashboard.open();
        dashboard.create(
                page, "web", dashboard.folder("alpha"), dashboard.folder("beta").toString());
        dashboard.create(
                page, "api", dashboard.folder("one"), dashboard.folder("two").toString());
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
    void of_a_one_way_conflict_only_the_version_that_can_give_way_is_named(Dashboard dashboard) throws IOException {
        Path alpha = dashboard.folder("alpha");
        Path beta = dashboard.folder("beta");
        Files.writeString(alpha.resolve("file"), "from alpha");
        Files.writeString(beta.resolve("file"), "from beta");
        Page page = dashboard.open();
        dashboard.fillIn(page, "web", alpha.toString(), beta.toString());
        page.locator("input[value=one-way-safe]").check();
        page.locator("#create-session").click();
        assertThat(page.locator("#conflicts")).containsText("Delete or move beta’s version");

        Files.delete(beta.resolve("file"));

        assertThat(page.locator("#conflicts")).hasCount(0);
        await().untilAsserted(() -> assertThat(beta.resolve("file")).hasContent("from alpha"));
    }

    @Test
    void problems_are_told_by_side_and_kind_with_the_last_error_and_its_time(Dashboard dashboard) throws IOException {
        Page page = dashboard.open();
        dashboard.create(
                page, "web", dashboard.folder("alpha"), dashboard.folder("beta").toString());
        ScriptedState state = ScriptedState.of("watching").withLastError("unable to save <archive>");
        for (int i = 0; i < 12; i++) {
            state = state.withProblem(
                    ScriptedState.Side.ALPHA, ScriptedState.ProblemKind.SCAN, HOSTILE + i, "permission denied");
        }

        dashboard
                .daemon()
                .script()
                .report(
                        "web",
                        state.withProblem(
                                ScriptedState.Side.BETA, ScriptedState.ProblemKind.TRANSITION, "", "disk full"));

        assertThat(page.locator("#problems h3")).hasText("13 problems");
        assertThat(page.locator("#problems h4"))
                .hasText(new String[] {"Could not be read on Alpha 10 of 12", "Could not be written on Beta 1"});
        assertThat(page.locator("[data-side=beta][data-kind=transition] li"))
                .containsText("(the synchronized folder itself)");
        assertThat(page.locator("#last-error")).containsText("unable to save <archive>");
        assertThat(page.locator("#last-error")).containsText("First seen");
        assertThat(page.evaluate("window.hacked")).isNull();
    }

    @Test
    void a_single_large_file_has_a_progress_too(Dashboard dashboard) throws IOException {
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
                                        ScriptedState.Side.BETA,
                                        "disk.img",
                                        2_500_000_000L,
                                        10_000_000_000L,
                                        0,
                                        1,
                                        2_500_000_000L)));

        assertThat(row(page, "web").locator(".transfer b")).hasText("25%");
        assertThat(page.locator("#details .transfer")).containsText("2.5 GB of 10 GB");
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
        assertThat(row(page, "web").locator(".transfer b")).hasText("95%");
    }
}
