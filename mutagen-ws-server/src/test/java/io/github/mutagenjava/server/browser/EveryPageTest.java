package io.github.mutagenjava.server.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.github.mutagenjava.server.browser.Dashboard.row;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import io.github.mutagenjava.client.MutagenClient;
import io.github.mutagenjava.client.session.EndpointUrl;
import io.github.mutagenjava.client.synchronization.SynchronizationSpecification;
import io.github.mutagenjava.embedded.DaemonScript;
import io.github.mutagenjava.embedded.PromptScript;
import io.github.mutagenjava.embedded.ScriptedState;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is true of every page in every language, in both colours, and on a phone: axe finds nothing serious. */
@ExtendWith(DashboardExtension.class)
class EveryPageTest {

    private static final String KEYS_OF_BOTH = """
            async () => {
              const load = async (name) => Object.keys((await import('/web/i18n/' + name + '.js')).default).sort();
              return [await load('en'), await load('zh-CN')];
            }""";

    static Stream<Look> looks() {
        return Stream.of(
                new Look("light", Dashboard.window()),
                new Look("dark", Dashboard.window().setColorScheme(ColorScheme.DARK)),
                new Look("chinese", Dashboard.chinese()),
                new Look("phone", Dashboard.phone()));
    }

    record Look(String name, Browser.NewContextOptions window) {
        @Override
        public String toString() {
            return name;
        }
    }

    @ParameterizedTest
    @MethodSource("looks")
    void axe_finds_no_serious_fault(Look look, Dashboard dashboard) throws IOException {
        Page page = dashboard.open(look.window());
        page.locator("[data-empty=empty]").waitFor();
        checkAccessible(page, "empty", look);
        fill(dashboard);
        row(page, "web").waitFor();
        row(page, "docs").locator(".transfer").waitFor();
        checkAccessible(page, "list", look);

        row(page, "web").locator(".title").click();
        page.locator("#problems").waitFor();
        checkAccessible(page, "details", look);

        page.keyboard().press("Escape");
        page.keyboard().press("?");
        page.locator("#help").waitFor();
        checkAccessible(page, "help", look);
        page.keyboard().press("Escape");

        dashboard.fillIn(page, "1st", "relative", "me@production:~/web");
        page.locator("#create-session").click();
        page.locator("#fault-name").waitFor();
        checkAccessible(page, "create", look);

        page.locator("#field-name").fill("remote");
        page.locator("#field-alpha-path").fill(dashboard.folder("remote").toString());
        page.locator("#create-session").click();
        page.locator("#prompt-answer").waitFor();
        checkAccessible(page, "prompt", look);
    }

    @Test
    void the_sign_in_page_is_accessible_too(Dashboard dashboard) {
        dashboard.startServer(0, Optional.of("sesame"));
        Page page = dashboard.open();
        page.locator("#token").waitFor();

        checkAccessible(page, "sign-in", new Look("light", Dashboard.window()));
    }

    @Test
    void both_languages_have_the_same_texts(Dashboard dashboard) {
        Page page = dashboard.open();

        Object keys = page.evaluate(KEYS_OF_BOTH);

        assertThat(keys)
                .isInstanceOfSatisfying(
                        List.class, both -> assertThat(both.get(0)).isEqualTo(both.get(1)));
    }

    @Test
    void the_language_and_the_colours_can_be_switched_and_are_kept(Dashboard dashboard) {
        Page page = dashboard.open();
        page.locator("#language").selectOption("zh-CN");
        page.locator("#theme").selectOption("dark");
        assertThat(page.locator("[data-empty] h2")).hasText("还没有会话");

        page.reload();

        assertThat(page.locator("[data-empty] h2")).hasText("还没有会话");
        assertThat(page.locator("html")).hasAttribute("data-theme", "dark");
        assertThat(page.locator("html")).hasAttribute("lang", "zh-CN");
    }

    @Test
    void nothing_is_asked_of_another_host(Dashboard dashboard) {
        List<String> asked = new CopyOnWriteArrayList<>();
        Page page = dashboard.blank(Dashboard.window());
        page.onRequest(request -> asked.add(request.url()));

        page.navigate(dashboard.address());

        assertThat(page.locator("[data-empty=empty]")).isVisible();
        assertThat(asked).isNotEmpty().allMatch(url -> url.startsWith(dashboard.address()) || url.startsWith("data:"));
    }

    /** A session in each state that looks different, between hosts that stand for folders of the test. */
    private static void fill(Dashboard dashboard) throws IOException {
        Path laptop = dashboard.folder("laptop");
        dashboard
                .daemon()
                .script()
                .serve("laptop", laptop, PromptScript.of())
                .serve("staging", dashboard.folder("staging"), PromptScript.of());
        try (MutagenClient client =
                MutagenClient.builder().socket(dashboard.daemon().socket()).connect()) {
            for (String name : List.of("web", "docs", "api", "assets", "后端服务", "archive")) {
                Path project =
                        Files.createDirectories(laptop.resolve("projects").resolve(name));
                Files.writeString(project.resolve("readme"), "hello");
                client.synchronization()
                        .create(SynchronizationSpecification.builder(
                                        EndpointUrl.parse("me@laptop:~/projects/" + name),
                                        EndpointUrl.parse("deploy@staging:~/" + name))
                                .name(name)
                                .label("env", "staging")
                                .build());
            }
        }
        DaemonScript script = dashboard.daemon().script();
        ScriptedState troubled = ScriptedState.of("watching").withSuccessfulCycles(3);
        for (int i = 0; i < 12; i++) {
            troubled = troubled.withConflict("src/<b>file" + i);
        }
        script.report(
                "web",
                troubled.withProblem(
                        ScriptedState.Side.BETA,
                        ScriptedState.ProblemKind.TRANSITION,
                        "build/<img src=x>",
                        "unable to create file: no space left on device"));
        script.report(
                "docs",
                ScriptedState.of("staging-beta")
                        .withStaging(new ScriptedState.Staging(
                                ScriptedState.Side.BETA, "video/intro.mp4", 10, 20, 37, 120, 15_000_000)));
        script.report("api", ScriptedState.of("halted-on-root-emptied"));
        script.report("assets", ScriptedState.of("connecting-beta"));
        script.serve(
                "production",
                dashboard.folder("production"),
                PromptScript.of().prompt("me@production's password: ", "secret", "denied"));
    }

    private static void checkAccessible(Page page, String name, Look look) {
        Dashboard.picture(page, name + "-" + look.name());
        page.evaluate(axe());
        Object found = page.evaluate("""
                async () => (await axe.run()).violations
                  .filter((each) => each.impact === 'serious' || each.impact === 'critical')
                  .map((each) => each.id + ': ' + each.help + ' ' + each.nodes.slice(0, 3).map((node) => node.html.slice(0, 300) + ' // ' + node.failureSummary).join(' | '))""");
        assertThat(found).as("serious faults of %s, %s", name, look.name()).isEqualTo(List.of());
    }

    private static String axe() {
        try (InputStream script = EveryPageTest.class.getResourceAsStream("/axe.min.js")) {
            return new String(Objects.requireNonNull(script).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
