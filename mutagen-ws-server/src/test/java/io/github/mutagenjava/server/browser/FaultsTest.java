package io.github.mutagenjava.server.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Page;
import io.github.mutagenjava.embedded.ScriptedState;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Conflicts and problems, told by path, with hostile file names. */
@ExtendWith(DashboardExtension.class)
class FaultsTest {

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
        dashboard.create(page, "web");
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
        assertThat(page.locator("#problems > p")).containsText("“Flush” does so at once");
        assertThat(page.locator("#problems h4"))
                .hasText(new String[] {"Could not be read on Alpha 10 of 12", "Could not be written on Beta 1"});
        assertThat(page.locator("[data-side=beta][data-kind=transition] li"))
                .containsText("(the synchronized folder itself)");
        assertThat(page.locator("#last-error")).containsText("unable to save <archive>");
        assertThat(page.locator("#last-error")).containsText("First seen");
        assertThat(page.evaluate("window.hacked")).isNull();
    }
}
