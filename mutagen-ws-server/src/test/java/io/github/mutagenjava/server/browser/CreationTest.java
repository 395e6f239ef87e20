package io.github.mutagenjava.server.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.github.mutagenjava.server.browser.Dashboard.row;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Page;
import io.github.mutagenjava.embedded.Operation;
import io.github.mutagenjava.embedded.PromptScript;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(DashboardExtension.class)
class CreationTest {

    @Test
    void a_first_visit_leads_to_a_session_that_synchronizes_files(Dashboard dashboard) throws IOException {
        Path alpha = dashboard.folder("alpha");
        Path beta = dashboard.folder("beta");
        Files.writeString(alpha.resolve("page.html"), "hello");
        Page page = dashboard.open();
        assertThat(page.locator("[data-empty=empty] h2")).hasText("No sessions yet");
        Dashboard.picture(page, "empty");

        page.locator("[data-empty=empty] button").click();
        page.locator("#field-name").fill("网站");
        page.locator("#field-alpha-path").fill(alpha.toString());
        page.locator("#field-beta-path").fill(beta.toString());
        page.locator("#create-session").click();

        assertThat(page.locator("#details h2")).hasText("网站");
        assertThat(row(page, "网站").locator("td.health")).containsText("Synchronized");
        assertThat(page).hasTitle("✓ Mutagen");
        await().untilAsserted(() -> assertThat(beta.resolve("page.html")).hasContent("hello"));
    }

    @Test
    void what_the_form_says_reaches_the_daemon(Dashboard dashboard) throws IOException {
        Path alpha = dashboard.folder("alpha");
        Path beta = dashboard.folder("beta");
        Page page = dashboard.open();
        dashboard.fillIn(page, "web", alpha.toString(), beta.toString());
        page.locator("[data-preset=node]").click();
        page.locator("input[value=one-way-replica]").check();
        page.locator("#add-label").click();
        page.locator(".label-row input").first().fill("env");
        page.locator(".label-row input").nth(1).fill("staging");
        page.locator("#paused").check();

        page.locator("#create-session").click();

        assertThat(page.locator("#details .command-text"))
                .hasText("mutagen sync create --no-global-configuration --name=web --label=env=staging --paused"
                        + " --mode=one-way-replica --ignore=node_modules/ --ignore-vcs " + alpha + " " + beta);
        assertThat(row(page, "web").locator("td.health")).containsText("Paused");
        assertThat(row(page, "web").locator(".label-chip")).hasText("env=staging");
    }

    @Test
    void faults_are_shown_at_their_fields_before_anything_is_sent(Dashboard dashboard) {
        Page page = dashboard.open();
        dashboard.fillIn(page, "1st", "relative", "");

        page.locator("#create-session").click();

        assertThat(page.locator("#fault-name")).hasText("A name begins with a letter.");
        assertThat(page.locator("#fault-alpha-path")).containsText("A full path is needed");
        assertThat(page.locator("#fault-beta-path")).hasText("Which folder?");
        assertThat(page.locator("#field-alpha-path")).isFocused();
        Dashboard.picture(page, "create-faults");
    }

    @Test
    void a_refusal_of_the_daemon_is_shown_at_the_field_it_is_about(Dashboard dashboard) throws IOException {
        dashboard
                .daemon()
                .script()
                .failNext(
                        Operation.CREATE,
                        "invalid create request: invalid creation specification: invalid name: name must not be a UUID");
        Page page = dashboard.open();
        dashboard.fillIn(
                page,
                "web",
                dashboard.folder("a").toString(),
                dashboard.folder("b").toString());

        page.locator("#create-session").click();

        assertThat(page.locator("#fault-name"))
                .hasText("The daemon refused this: invalid name: name must not be a UUID");
        assertThat(page.locator("#field-name")).hasValue("web");
    }

    @Test
    void a_refusal_that_comes_only_when_a_side_is_connected_is_shown_at_its_field_too(Dashboard dashboard)
            throws IOException {
        dashboard
                .daemon()
                .script()
                .failNext(
                        Operation.CREATE,
                        "unable to connect to alpha: unable to connect to endpoint: unable to create local endpoint: unable"
                                + " to create ownership specification: unable to lookup group by ID: group: unknown group staff");
        Page page = dashboard.open();
        dashboard.fillIn(
                page,
                "web",
                dashboard.folder("a").toString(),
                dashboard.folder("b").toString());

        page.locator("#create-session").click();

        assertThat(page.locator("#fault-defaultGroup")).containsText("unknown group staff");
        assertThat(page.locator("#field-defaultGroup")).isVisible();
    }

    @Test
    void each_choice_of_the_form_is_in_the_configuration_that_is_then_in_effect(Dashboard dashboard)
            throws IOException {
        dashboard.daemon().script().serve("box", dashboard.folder("box"), PromptScript.of());
        Page page = dashboard.open();
        dashboard.fillIn(page, "web", dashboard.folder("a").toString(), "docker://root@box/var/www");
        assertThat(page.locator("input[name=protocol-beta][value=docker]")).isChecked();
        page.locator("#field-ignores").fill("*.log\n!keep.log");
        page.locator("details.advanced summary").click();
        page.locator("#field-watchMode").selectOption("force-poll");
        page.locator("#field-watchPollingInterval").fill("7");
        page.locator("#field-permissionsMode").selectOption("manual");
        page.locator("#field-defaultFileMode").fill("0755");
        page.locator("#field-maximumStagingFileSize").fill("1 GiB");

        page.locator("#create-session").click();

        assertThat(page.locator("#details .command-text"))
                .hasText("mutagen sync create --no-global-configuration --name=web --permissions-mode=manual"
                        + " '--ignore=*.log' '--ignore=!keep.log' --ignore-vcs --max-staging-file-size=1073741824"
                        + " --watch-mode=force-poll --watch-polling-interval=7 --default-file-mode=0755 "
                        + dashboard.base().resolve("a") + " docker://root@box/var/www");
        assertThat(page.locator("#configuration")).containsText("7 seconds");
        assertThat(page.locator("#configuration")).containsText("two-way-safe (default)");
    }

    @Test
    void paths_are_shown_as_they_are(Dashboard dashboard) {
        Page page = dashboard.open();
        dashboard.fillIn(page, "web", "/srv/", "me@host:~/web");
        assertThat(page.locator("#field-beta-host")).hasValue("host");
        page.locator("#field-beta-path").fill("web");
        page.locator("#paused").check();

        page.locator("#create-session").click();

        assertThat(row(page, "web").locator("td.alpha .path")).hasText("/srv/");
        assertThat(row(page, "web").locator("td.beta .path")).hasText("web");
    }

    @Test
    void a_host_that_is_not_there_is_the_host_fields_fault(Dashboard dashboard) throws IOException {
        Page page = dashboard.open();
        dashboard.fillIn(page, "web", dashboard.folder("a").toString(), "me@nowhere:~/web");
        assertThat(page.locator("#field-beta-host")).hasValue("nowhere");

        page.locator("#create-session").click();

        assertThat(page.locator("#fault-beta-host")).containsText("The daemon refused this");
    }

    @Test
    void a_form_that_was_closed_by_mistake_is_as_it_was(Dashboard dashboard) {
        Page page = dashboard.open();
        dashboard.fillIn(page, "web", "/typed/with/care", "");
        page.keyboard().press("Escape");
        assertThat(page.locator("#create")).hasCount(0);

        page.locator("#new-session").click();

        assertThat(page.locator("#field-alpha-path")).hasValue("/typed/with/care");
    }
}
