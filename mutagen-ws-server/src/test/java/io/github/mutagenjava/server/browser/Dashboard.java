package io.github.mutagenjava.server.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ScreenshotAnimations;
import io.github.mutagenjava.embedded.EmbeddedDaemon;
import io.github.mutagenjava.server.MutagenServer;
import io.github.mutagenjava.server.StartException;
import io.github.mutagenjava.server.options.DaemonTarget;
import io.github.mutagenjava.server.options.ListenAddress;
import io.github.mutagenjava.server.options.LogFormat;
import io.github.mutagenjava.server.options.LogLevel;
import io.github.mutagenjava.server.options.ServerOptions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The page over a server of its own. Windows are opened by the tests, as they differ in language, size and colours. */
final class Dashboard implements AutoCloseable {

    /** How long a browser on a busy machine may take; nothing is proved by it. */
    static final double PATIENCE_MILLIS = 20_000;

    private static final Path SCREENSHOTS = Path.of("target", "screenshots");

    private final Browser browser;
    private final Path folder;
    private final List<BrowserContext> windows = new ArrayList<>();
    private final List<String> faults = new ArrayList<>();
    private EmbeddedDaemon daemon;
    private @Nullable MutagenServer server;

    private Dashboard(Browser browser, Path folder) {
        this.browser = browser;
        this.folder = folder;
        this.daemon = EmbeddedDaemon.start(folder.resolve("data"));
    }

    static Dashboard start(Browser browser) {
        try {
            return new Dashboard(browser, Files.createTempDirectory("page"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    EmbeddedDaemon daemon() {
        return daemon;
    }

    /** Ends the daemon, as a person or a crash does. */
    void stopDaemon() {
        daemon.close();
    }

    void restartDaemon() {
        daemon = EmbeddedDaemon.start(folder.resolve("data"));
    }

    /** Where everything of this test is. */
    Path base() {
        return folder;
    }

    /** A folder that exists, with the given name. */
    Path folder(String name) throws IOException {
        return Files.createDirectories(folder.resolve(name));
    }

    MutagenServer server() {
        if (server == null) {
            server = startServer(0, Optional.empty());
        }
        return server;
    }

    MutagenServer startServer(int port, Optional<String> token) {
        try {
            server = MutagenServer.start(new ServerOptions(
                    new ListenAddress("127.0.0.1", port),
                    new DaemonTarget.Socket(Optional.of(daemon.socket().toString()), false),
                    token,
                    List.of(),
                    List.of(),
                    100,
                    Optional.empty(),
                    Duration.ofSeconds(60),
                    LogLevel.WARN,
                    LogFormat.TEXT));
            return server;
        } catch (StartException e) {
            throw new AssertionError(e);
        }
    }

    String address() {
        return "http://127.0.0.1:" + server().address().port() + "/";
    }

    /** The page in English in a window of usual size. */
    Page open() {
        return open(window());
    }

    Page open(Browser.NewContextOptions options) {
        Page page = blank(options);
        page.navigate(address());
        return page;
    }

    /** A window without the page in it yet. */
    Page blank(Browser.NewContextOptions options) {
        BrowserContext context = browser.newContext(options);
        context.setDefaultTimeout(PATIENCE_MILLIS);
        windows.add(context);
        Page page = context.newPage();
        page.onPageError(error -> faults.add("error in the page: " + error));
        page.onConsoleMessage(message -> {
            // The browser reports a lost connection and a refused sign-in, which some tests are about.
            if (message.type().equals("error")
                    && !message.text().matches("(?s).*(WebSocket connection|Failed to load resource).*")) {
                faults.add("console: " + message.text());
            }
        });
        return page;
    }

    static Browser.NewContextOptions window() {
        return new Browser.NewContextOptions().setViewportSize(1440, 900).setLocale("en-GB");
    }

    static Browser.NewContextOptions chinese() {
        return window().setLocale("zh-CN");
    }

    static Browser.NewContextOptions phone() {
        return new Browser.NewContextOptions()
                .setViewportSize(390, 844)
                .setLocale("en-GB")
                .setHasTouch(true);
    }

    /** Creates a session between two folders of its own. */
    void create(Page page, String name) throws IOException {
        create(page, name, folder(name + "-alpha"), folder(name + "-beta").toString());
    }

    /** Creates a session through the form, with what else is typed into it, and waits until it is there. */
    void create(Page page, String name, Path alpha, String beta) {
        fillIn(page, name, alpha.toString(), beta);
        page.locator("#create-session").click();
        page.locator("#details h2").getByText(name).waitFor();
    }

    void fillIn(Page page, String name, String alpha, String beta) {
        page.locator("#new-session").click();
        page.locator("#field-name").fill(name);
        page.locator("#field-alpha-path").fill(alpha);
        page.locator("#field-beta-path").fill(beta);
    }

    static Locator row(Page page, String name) {
        return page.locator("[data-name='" + name + "']");
    }

    /** Writes the picture of the window to target/screenshots. */
    static void picture(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(SCREENSHOTS.resolve(name + ".png"))
                .setAnimations(ScreenshotAnimations.DISABLED));
    }

    /** Errors of the page's code, and everything that its Content-Security-Policy stopped. */
    void checkNoFaults() {
        assertThat(faults).isEmpty();
    }

    @Override
    public void close() {
        windows.forEach(BrowserContext::close);
        if (server != null) {
            server.close();
        }
        daemon.close();
        delete(folder);
    }

    private static void delete(Path path) {
        try {
            if (Files.isDirectory(path, java.nio.file.LinkOption.NOFOLLOW_LINKS)) {
                try (var inside = Files.list(path)) {
                    inside.forEach(Dashboard::delete);
                }
            }
            Files.deleteIfExists(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
