package io.github.mutagenjava.server.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.github.mutagenjava.server.browser.Dashboard.row;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.KeyboardModifier;
import io.github.mutagenjava.embedded.Operation;
import io.github.mutagenjava.embedded.PromptScript;
import io.github.mutagenjava.embedded.ScriptedState;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(DashboardExtension.class)
class TableTest {

    @Test
    void of_a_thousand_sessions_only_those_in_sight_are_in_the_document(Dashboard dashboard) {
        dashboard.daemon().script().addPausedSessions(1000);
        Page page = dashboard.open();
        assertThat(row(page, "synthetic-1")).isVisible();
        assertThat(page.locator("[data-row]").count()).isLessThan(60);

        page.evaluate("document.getElementById('scroller').scrollTop = 1e9");

        assertThat(row(page, "synthetic-1000")).isInViewport();
        assertThat(page.locator("#health p")).containsText("1,000 sessions");
    }

    @Test
    void search_and_health_filter_show_what_matches(Dashboard dashboard) {
        dashboard.daemon().script().addPausedSessions(30);
        Page page = dashboard.open();
        row(page, "synthetic-1").waitFor();
        page.keyboard().press("/");

        page.keyboard().type("synthetic-2 alpha");

        assertThat(page.locator("[data-row]")).hasCount(11);
        page.locator("[data-verdict=paused]").click();
        assertThat(page.locator("[data-row]")).hasCount(11);
    }

    @Test
    void a_label_filters_and_a_heading_sorts(Dashboard dashboard) throws IOException {
        Page page = dashboard.open();
        for (String name : List.of("b", "a", "c")) {
            dashboard.fillIn(
                    page,
                    name,
                    dashboard.folder(name).toString(),
                    dashboard.folder(name + "2").toString());
            page.locator("#paused").check();
            if (!name.equals("a")) {
                page.locator("#add-label").click();
                page.locator(".label-row input").first().fill("env");
                page.locator(".label-row input").nth(1).fill("staging");
            }
            page.locator("#create-session").click();
            row(page, name).waitFor();
        }
        page.keyboard().press("Escape");
        page.locator("th.name button").click();
        assertThat(page.locator("[data-row] .title")).hasText(new String[] {"a", "b", "c"});

        page.locator("th.name button").click();
        page.locator("#label-filter").selectOption("env=staging");

        assertThat(page.locator("[data-row] .title")).hasText(new String[] {"c", "b"});
    }

    @Test
    void a_range_is_selected_with_shift_and_what_is_selected_but_not_shown_is_told(Dashboard dashboard) {
        dashboard.daemon().script().addPausedSessions(9);
        Page page = dashboard.open();
        row(page, "synthetic-2").locator("input").click();
        row(page, "synthetic-6")
                .locator("input")
                .click(new Locator.ClickOptions().setModifiers(List.of(KeyboardModifier.SHIFT)));
        assertThat(page.locator(".bulk span").first()).hasText("5 selected");

        page.locator("#search").fill("synthetic-3");

        assertThat(page.locator(".bulk span").first()).hasText("5 selected 4 of them not shown");
    }

    @Test
    void a_dialog_gives_the_focus_back(Dashboard dashboard) {
        dashboard.daemon().script().addPausedSessions(2);
        Page page = dashboard.open();
        row(page, "synthetic-1").waitFor();
        page.keyboard().press("j");
        page.keyboard().press("j");
        assertThat(row(page, "synthetic-2")).isFocused();
        page.keyboard().press("?");
        page.locator("#help").waitFor();

        page.keyboard().press("Escape");

        assertThat(page.locator("#help")).hasCount(0);
        assertThat(row(page, "synthetic-2")).isFocused();
    }

    @Test
    void several_sessions_are_terminated_at_once_after_asking(Dashboard dashboard) {
        dashboard.daemon().script().addPausedSessions(12);
        Page page = dashboard.open();
        page.locator("#search").fill("synthetic-1");
        assertThat(page.locator("[data-row]")).hasCount(4);
        page.locator("#select-all").check();
        assertThat(page.locator(".bulk [data-action=pause]")).isDisabled();
        page.locator(".bulk [data-action=terminate]").click();
        assertThat(page.locator("#confirm h2")).hasText("Terminate 4 sessions?");
        assertThat(page.locator("#confirm .named")).containsText("synthetic-10");
        Dashboard.picture(page, "confirm-terminate");

        page.locator("#confirm [data-confirm]").click();

        assertThat(page.locator("[data-row]")).hasCount(0);
        page.locator("#search").fill("");
        assertThat(page.locator("[data-row]")).hasCount(8);
    }

    @Test
    void of_an_operation_on_many_sessions_the_failed_ones_are_counted_and_named(Dashboard dashboard) {
        dashboard.daemon().script().addPausedSessions(4).failNext(Operation.TERMINATE, "the disk is <full>");
        Page page = dashboard.open();
        page.locator("#select-all").check();
        page.locator(".bulk [data-action=terminate]").click();

        page.locator("#confirm [data-confirm]").click();

        assertThat(page.locator(".card header")).containsText("Terminated 3 of 4");
        assertThat(page.locator(".card summary")).hasText("1 did not work");
        Dashboard.picture(page, "batch-failed");
        assertThat(page.locator("[data-row]")).hasCount(1);
        String failed = page.locator("[data-row]").getAttribute("data-name");
        assertThat(page.locator(".card li")).hasText(failed + " the disk is <full>");
    }

    @Test
    void beside_the_details_the_table_cuts_neither_health_nor_short_paths(Dashboard dashboard) throws IOException {
        Page page = dashboard.open(Dashboard.window().setViewportSize(1280, 800));
        dashboard.create(page, "web");
        dashboard.daemon().script().serve("laptop", dashboard.folder("laptop"), PromptScript.of());
        page.keyboard().press("Escape");
        dashboard.create(page, "api", dashboard.folder("api"), "me@laptop:~/projects/api");
        for (String status : List.of("halted-on-root-type-change", "waiting-for-rescan")) {
            dashboard.daemon().script().report("web", ScriptedState.of(status));
            assertThat(row(page, "web").locator("td.health")).containsText(status.startsWith("h") ? "type" : "again");

            Object cut = page.evaluate("""
                    () => [...document.querySelectorAll('td.health b, td.health small, [data-name=api] td.beta .path span')]
                      .filter((each) => each.scrollWidth > each.clientWidth && getComputedStyle(each).display !== 'inline')
                      .map((each) => each.textContent)""");

            assertThat(cut).isEqualTo(List.of());
        }
    }

    @Test
    void the_keyboard_reaches_everything(Dashboard dashboard) throws IOException {
        dashboard.daemon().script().addPausedSessions(3);
        Page page = dashboard.open();
        row(page, "synthetic-1").waitFor();
        page.keyboard().press("j");
        assertThat(row(page, "synthetic-1")).isFocused();
        page.keyboard().press("ArrowDown");
        assertThat(row(page, "synthetic-2")).isFocused();
        page.keyboard().press("Enter");
        assertThat(page.locator("#details h2")).hasText("synthetic-2");
        page.keyboard().press("Escape");
        assertThat(page.locator("#details")).hasCount(0);
        page.keyboard().press("t");
        assertThat(page.locator("#confirm h2")).hasText("Terminate synthetic-2?");
        page.keyboard().press("Escape");
        assertThat(page.locator("#confirm")).hasCount(0);

        page.keyboard().press("?");

        assertThat(page.locator("#help h2")).hasText("Help and keys");
    }

    @Test
    void only_the_actions_that_a_state_allows_are_offered(Dashboard dashboard) {
        dashboard.daemon().script().addPausedSessions(1);
        Page page = dashboard.open();

        row(page, "synthetic-1").click();

        assertThat(page.locator(".details-actions button")).hasText(new String[] {"Resume", "Reset", "Terminate"});
    }

    @Test
    void a_change_elsewhere_appears_by_itself(Dashboard dashboard) throws IOException {
        Page one = dashboard.open();
        Page other = dashboard.open();
        dashboard.create(one, "web");
        assertThat(row(other, "web").locator("td.health")).containsText("Synchronized");

        one.locator(".details-actions [data-action=pause]").click();

        assertThat(row(other, "web").locator("td.health")).containsText("Paused");
    }
}
