package io.github.mutagenjava.server.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import io.github.mutagenjava.embedded.PromptScript;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(DashboardExtension.class)
class PromptTest {

    private static final String DENIED =
            "unable to dial agent endpoint: unable to handshake with agent process: unable to"
                    + " receive server magic number: EOF (error output: Permission denied, please try again.\\r\n"
                    + "me@staging: Permission denied (publickey,password).)";
    private static final String FINGERPRINT = "SHA256:pUrjJjVqqpcXWPWmjeV7MGcXJ2uqYYJf6cSkXq1zYJk";
    private static final String HOST_KEY = "The authenticity of host 'staging (10.0.0.7)' can't be established.\n"
            + "ED25519 key fingerprint is " + FINGERPRINT + ".\n"
            + "Are you sure you want to continue connecting (yes/no/[fingerprint])? ";

    @Test
    void a_host_key_and_a_password_are_asked_for_and_the_session_then_exists(Dashboard dashboard) throws IOException {
        serve(
                dashboard,
                "staging",
                PromptScript.of()
                        .prompt(HOST_KEY, "yes", "Host key verification failed.")
                        .prompt("me@staging's password: ", "secret", DENIED));
        Page page = submitted(dashboard, dashboard.open(), "web", "staging");
        assertThat(page.locator("#prompt .fingerprint code")).hasText(FINGERPRINT);
        Dashboard.picture(page, "prompt-host-key");
        page.locator("#prompt [data-answer=yes]").click();
        assertThat(page.locator("#prompt-text")).hasText("me@staging's password: ");
        assertThat(page.locator("#prompt-answer")).hasAttribute("type", "password");
        assertThat(page.locator("#prompt .subject")).containsText("web");
        Dashboard.picture(page, "prompt");

        page.locator("#prompt-answer").fill("secret");
        page.keyboard().press("Enter");

        assertThat(page.locator("#details h2")).hasText("web");
        assertThat(page.locator("#prompt")).hasCount(0);
    }

    @Test
    void a_wrong_password_ends_with_the_words_of_ssh(Dashboard dashboard) throws IOException {
        serve(dashboard, "staging", PromptScript.of().prompt("me@staging's password: ", "secret", DENIED));
        Page page = submitted(dashboard, dashboard.open(), "web", "staging");
        page.locator("#prompt-answer").fill("wrong");

        page.locator("#prompt button[type=submit]").click();

        assertThat(page.locator("#fault-beta-host .daemon-text"))
                .hasText(
                        "Permission denied, please try again.\nme@staging: Permission denied (publickey,password).",
                        new LocatorAssertions.HasTextOptions().setUseInnerText(true));
    }

    @Test
    void an_answer_can_be_used_again_for_its_operation(Dashboard dashboard) throws IOException {
        PromptScript five = PromptScript.of();
        for (int i = 0; i < 5; i++) {
            five = five.message("Connecting to agent (POSIX)...").prompt("me@staging's password: ", "secret", DENIED);
        }
        serve(dashboard, "staging", five);
        Page page = submitted(dashboard, dashboard.open(), "web", "staging");
        page.locator("#prompt-answer").fill("secret");
        page.locator("#prompt input[name=again]").check();

        page.locator("#prompt button[type=submit]").click();

        assertThat(page.locator("#details h2")).hasText("web");
    }

    @Test
    void the_same_question_again_is_told_and_then_offers_to_be_answered_once_for_all(Dashboard dashboard)
            throws IOException {
        PromptScript four = PromptScript.of();
        for (int i = 0; i < 4; i++) {
            four = four.message("Connecting to agent (POSIX)...").prompt("me@staging's password: ", "secret", DENIED);
        }
        serve(dashboard, "staging", four);
        Page page = submitted(dashboard, dashboard.open(), "web", "staging");
        assertThat(page.locator("#prompt input[name=again]")).not().isChecked();
        page.keyboard().type("secret");
        page.keyboard().press("Enter");
        assertThat(page.locator("#prompt-repeated")).isVisible();
        assertThat(page.locator("#prompt-refused")).hasCount(0);
        assertThat(page.locator("#prompt input[name=again]")).isChecked();
        Dashboard.picture(page, "prompt-repeated");

        page.keyboard().type("secret");
        page.keyboard().press("Enter");

        assertThat(page.locator("#details h2")).hasText("web");
    }

    @Test
    void an_answer_that_ssh_refuses_is_not_given_once_more(Dashboard dashboard) throws IOException {
        serve(
                dashboard,
                "staging",
                PromptScript.of()
                        .message("Connecting to agent (POSIX)...")
                        .prompt("me@staging's password: ", "mistyped", DENIED)
                        .prompt("me@staging's password: ", "secret", DENIED)
                        .message("Copying agent...")
                        .prompt("me@staging's password: ", "secret", DENIED));
        Page page = submitted(dashboard, dashboard.open(), "web", "staging");
        page.keyboard().type("mistyped");
        page.locator("#prompt input[name=again]").check();
        page.locator("#prompt button[type=submit]").click();
        assertThat(page.locator("#prompt-refused")).isVisible();
        assertThat(page.locator("#prompt input[name=again]")).not().isChecked();
        page.locator("#prompt input[name=again]").check();
        Dashboard.picture(page, "prompt-refused");
        page.locator("#prompt-answer").fill("secret");

        page.locator("#prompt button[type=submit]").click();

        assertThat(page.locator("#details h2")).hasText("web");
    }

    @Test
    void a_wrong_fingerprint_is_told_and_the_real_one_stays_in_sight(Dashboard dashboard) throws IOException {
        serve(
                dashboard,
                "staging",
                PromptScript.of()
                        .prompt(HOST_KEY, "SHA256:mine", "Host key verification failed.")
                        .prompt(
                                "Please type 'yes', 'no' or the fingerprint: ",
                                "no",
                                "EOF (error output: Host key verification failed.)"));
        Page page = submitted(dashboard, dashboard.open(), "web", "staging");
        page.locator("#prompt input[name=answer]").fill("SHA256:mine");
        assertThat(page.locator("#prompt [data-answer=yes]")).hasText("Compare and connect");

        page.keyboard().press("Enter");

        assertThat(page.locator("#prompt h2")).hasText("That is another fingerprint");
        assertThat(page.locator("#prompt .fingerprint code")).hasText(FINGERPRINT);
        Dashboard.picture(page, "prompt-other-fingerprint");
        page.locator("#prompt [data-answer=no]").click();
        assertThat(page.locator("#prompt")).hasCount(0);
    }

    @Test
    void a_question_for_yes_or_no_that_is_about_no_key_has_two_buttons(Dashboard dashboard) throws IOException {
        serve(
                dashboard,
                "staging",
                PromptScript.of().prompt("The container has to be stopped. Stop it? (yes/no)? ", "yes", "declined"));
        Page page = submitted(dashboard, dashboard.open(), "web", "staging");
        assertThat(page.locator("#prompt h2")).hasText("Yes or no?");

        page.locator("#prompt [data-answer=yes]").click();

        assertThat(page.locator("#details h2")).hasText("web");
    }

    @Test
    void a_session_is_created_and_its_password_given_by_keyboard_alone(Dashboard dashboard) throws IOException {
        serve(
                dashboard,
                "staging",
                PromptScript.of()
                        .message("Connecting to agent (POSIX)...")
                        .prompt("Code: ", "123", DENIED)
                        .prompt("me@staging's password: ", "secret", DENIED));
        Page page = dashboard.open(Dashboard.chinese());
        page.locator("[data-empty=empty]").waitFor();
        page.keyboard().press("n");
        assertThat(page.locator("#field-alpha-path")).isFocused();
        page.keyboard().type(dashboard.folder("alpha").toString());
        page.keyboard().press("Tab");
        page.keyboard().press("ArrowRight");
        assertThat(page.locator("#field-beta-user")).isVisible();
        page.keyboard().press("Tab");
        page.keyboard().type("me");
        page.keyboard().press("Tab");
        page.keyboard().type("staging");
        page.keyboard().press("Tab");
        page.keyboard().press("Tab");
        page.keyboard().type("~/web");
        page.keyboard().press("Enter");
        assertThat(page.locator("#prompt-text")).hasText("Code: ");
        assertThat(page.locator("#prompt-answer")).isFocused();
        page.keyboard().type("123");
        page.keyboard().press("Enter");
        assertThat(page.locator("#prompt-text")).hasText("me@staging's password: ");
        assertThat(page.locator("#prompt-answer")).isFocused();
        page.keyboard().type("secret");

        page.keyboard().press("Enter");

        assertThat(page.locator("#details h2")).isFocused();
        assertThat(page.locator("#create")).hasCount(0);
    }

    @Test
    void what_the_daemon_says_while_it_connects_is_shown(Dashboard dashboard) throws IOException {
        serve(
                dashboard,
                "staging",
                PromptScript.of().message("Copying agent...").prompt("me@staging's password: ", "secret", DENIED));

        Page page = submitted(dashboard, dashboard.open(), "web", "staging");

        assertThat(page.locator("#create .under-way")).containsText("Copying agent...");
    }

    @Test
    void two_creations_at_once_ask_apart(Dashboard dashboard) throws IOException {
        serve(dashboard, "staging", PromptScript.of().prompt("me@staging's password: ", "one", DENIED));
        serve(dashboard, "production", PromptScript.of().prompt("me@production's password: ", "two", DENIED));
        Page page = dashboard.open();
        submitted(dashboard, page, "first", "staging");
        // A person cannot open the form behind the question; a bookmark can.
        page.evaluate("location.hash = '#/'");
        assertThat(page.locator("#create")).hasCount(0);
        page.evaluate("location.hash = '#/new'");
        page.locator("#create").waitFor();
        page.evaluate(
                """
                values => {
                  for (const [id, value] of Object.entries(values)) {
                    const field = document.getElementById(id);
                    field.value = value;
                    field.dispatchEvent(new Event('input'));
                  }
                }""",
                java.util.Map.of(
                        "field-name", "second",
                        "field-alpha-path", dashboard.folder("other").toString(),
                        "field-beta-path", "me@production:~/web"));
        assertThat(page.locator("#field-beta-host")).hasValue("production");
        page.evaluate("document.querySelector('#create form').requestSubmit()");

        assertThat(page.locator("#prompt .tabs button")).hasText(new String[] {"first", "second"});
        page.locator("#prompt .tabs button").nth(1).click();
        assertThat(page.locator("#prompt-text")).hasText("me@production's password: ");
        page.keyboard().type("two");
        page.keyboard().press("Enter");
        assertThat(page.locator("#prompt-text")).hasText("me@staging's password: ");
        page.keyboard().type("one");
        page.keyboard().press("Enter");

        assertThat(Dashboard.row(page, "first")).isVisible();
        assertThat(Dashboard.row(page, "second")).isVisible();
    }

    @Test
    void cancelling_a_question_cancels_the_creation(Dashboard dashboard) throws IOException {
        serve(dashboard, "staging", PromptScript.of().prompt("me@staging's password: ", "secret", DENIED));
        Page page = submitted(dashboard, dashboard.open(), "web", "staging");

        page.locator("#prompt footer button").first().click();

        assertThat(page.locator("#prompt")).hasCount(0);
        assertThat(page.locator("#create-session")).isEnabled();
    }

    private static void serve(Dashboard dashboard, String host, PromptScript conversation) throws IOException {
        dashboard.daemon().script().serve(host, dashboard.folder(host), conversation);
    }

    private static Page submitted(Dashboard dashboard, Page page, String name, String host) throws IOException {
        dashboard.fillIn(page, name, dashboard.folder("alpha").toString(), "me@" + host + ":~/web");
        page.locator("#create-session").click();
        page.locator("#prompt").waitFor();
        return page;
    }
}
