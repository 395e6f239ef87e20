package io.github.mutagenjava.server.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.github.mutagenjava.server.browser.Dashboard.row;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import io.github.mutagenjava.client.MutagenClient;
import io.github.mutagenjava.client.session.EndpointUrl;
import io.github.mutagenjava.client.session.Selection;
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
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is true of every page in both languages, in both colours, and on a phone: axe finds nothing serious. */
@ExtendWith(DashboardExtension.class)
class EveryPageTest {

    /** As the list at the top does it, which cannot be reached behind a dialog. */
    private static final String SWITCH_LANGUAGE = """
            async (language) => {
              (await import('/web/settings.js')).set('language', language);
              await new Promise((done) => {
                setTimeout(done, 500);
                requestAnimationFrame(() => requestAnimationFrame(done));
              });
            }""";

    private static final List<String> SESSIONS = List.of("web", "docs", "api", "assets", "后端服务", "archive");

    static Stream<Look> looks() {
        return Stream.of(
                new Look("light", Dashboard.window()),
                new Look("dark", Dashboard.window().setColorScheme(ColorScheme.DARK)),
                new Look("phone", Dashboard.phone().setLocale("zh-CN")));
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
        assertThat(row(page, "api").locator("td.health"))
                .containsText(look.name().equals("phone") ? "已停止" : "Halted");
        checkAccessible(page, "list", look);

        row(page, "web").locator(".title").click();
        page.locator("#conflicts").waitFor();
        checkAccessible(page, "details", look);
        page.keyboard().press("Escape");
        row(page, "archive").locator(".title").click();
        page.locator("#problems").waitFor();
        checkAccessible(page, "problems", look);

        page.keyboard().press("Escape");
        page.locator("[data-name] input[type=checkbox]").nth(1).check();
        page.locator(".bulk [data-action=reset]").click();
        page.locator("#confirm").waitFor();
        checkAccessible(page, "confirm", look);
        page.keyboard().press("Escape");
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

    @ParameterizedTest
    @MethodSource("looks")
    void axe_finds_no_serious_fault_where_nothing_works(Look look, Dashboard dashboard) throws IOException {
        dashboard.daemon().script().version("0.14.0");
        Page page = dashboard.open(look.window());
        page.locator("[data-empty=unsupported]").waitFor();
        checkAccessible(page, "wrong-version", look);
        dashboard.stopDaemon();
        page.locator("[data-empty=daemon]").waitFor();
        checkAccessible(page, "no-daemon", look);
        dashboard.restartDaemon();
        page.locator("[data-empty=empty]").waitFor();
        dashboard.daemon().script().addPausedSessions(3);
        row(page, "synthetic-1").waitFor();

        dashboard.server().close();

        page.locator("[data-loss=server]").waitFor();
        checkAccessible(page, "server-lost", look);
    }

    @ParameterizedTest
    @MethodSource("looks")
    void the_sign_in_page_is_accessible_too(Look look, Dashboard dashboard) {
        dashboard.startServer(0, Optional.of("sesame"));
        Page page = dashboard.open(look.window());
        page.locator("#token").waitFor();
        checkAccessible(page, "sign-in", look);
        page.evaluate(SWITCH_LANGUAGE, look.name().equals("phone") ? "en" : "zh-CN");

        page.reload();

        assertThat(page.locator("h1")).hasText(look.name().equals("phone") ? "Sign in" : "登录");
        checkAccessible(page, "sign-in-other", look);
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
        Path staging = dashboard.folder("staging");
        dashboard
                .daemon()
                .script()
                .serve("laptop", laptop, PromptScript.of())
                .serve("staging", staging, PromptScript.of());
        for (String name : SESSIONS) {
            write(laptop.resolve("projects").resolve(name), 40, "from the laptop");
        }
        write(staging.resolve("web"), 12, "edited on the server");
        try (MutagenClient client =
                MutagenClient.builder().socket(dashboard.daemon().socket()).connect()) {
            for (String name : SESSIONS) {
                client.synchronization()
                        .create(SynchronizationSpecification.builder(
                                        EndpointUrl.parse("me@laptop:~/projects/" + name),
                                        EndpointUrl.parse("deploy@staging:~/" + name))
                                .name(name)
                                .label("env", name.equals("archive") ? "production" : "staging")
                                .build());
            }
            client.synchronization().flush(Selection.of("api"));
        }
        delete(staging.resolve("api"));
        Files.createDirectories(staging.resolve("api"));
        DaemonScript script = dashboard.daemon().script();
        script.report(
                "docs",
                ScriptedState.of("staging-beta")
                        .withStaging(new ScriptedState.Staging(
                                ScriptedState.Side.BETA, "video/intro.mp4", 10, 20, 37, 120, 15_000_000)));
        script.report("assets", ScriptedState.of("connecting-beta"));
        script.report(
                "archive",
                ScriptedState.of("watching")
                        .withSuccessfulCycles(2)
                        .withProblem(
                                ScriptedState.Side.BETA,
                                ScriptedState.ProblemKind.TRANSITION,
                                "build/<img src=x>",
                                "unable to create file: no space left on device"));
        script.serve(
                "production",
                dashboard.folder("production"),
                PromptScript.of().prompt("me@production's password: ", "secret", "denied"));
    }

    private static void write(Path folder, int files, String text) throws IOException {
        Files.createDirectories(folder.resolve("pages"));
        Files.writeString(folder.resolve("index.html"), text);
        for (int i = 1; i <= files; i++) {
            Files.writeString(folder.resolve("pages").resolve("page-" + i + ".html"), (text + "\n").repeat(i));
        }
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> inside = Files.walk(folder)) {
            for (Path path : inside.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }

    /** In both languages; the picture is in the language that the page was opened in. */
    private static void checkAccessible(Page page, String name, Look look) {
        Dashboard.picture(page, name + "-" + look.name());
        Object first = page.evaluate("document.documentElement.lang");
        for (Object language : List.of(first.equals("en") ? "zh-CN" : "en", first)) {
            page.evaluate(SWITCH_LANGUAGE, language);
            checkAccessible(page, name + ", " + look.name() + ", " + language);
        }
    }

    private static void checkAccessible(Page page, String where) {
        assertThat(page.evaluate("document.documentElement.scrollWidth - innerWidth"))
                .as("what is too wide on %s", where)
                .isEqualTo(0);
        if (page.evaluate("typeof axe").equals("undefined")) {
            page.evaluate(axe());
        }
        Object found = page.evaluate("""
                async () => (await axe.run({ resultTypes: ['violations'] })).violations
                  .filter((each) => each.impact === 'serious' || each.impact === 'critical')
                  .map((each) => each.id + ': ' + each.help + ' ' + each.nodes.slice(0, 3).map((node) => node.html.slice(0, 300) + ' // ' + node.failureSummary).join(' | '))""");
        assertThat(found).as("serious faults of %s", where).isEqualTo(List.of());
    }

    private static String axe() {
        try (InputStream script = EveryPageTest.class.getResourceAsStream("/axe.min.js")) {
            return new String(Objects.requireNonNull(script).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
