package io.github.mutagenjava.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.mutagenjava.embedded.PromptScript;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** A client in a browser's language, written as the documented one is: it counts its ids and answers every prompt. */
final class JavaScriptClientTest extends ServerTestCase {

    @Test
    void a_client_like_the_documented_one_creates_pauses_flushes_resets_and_terminates() throws Exception {
        assumeTrue(hasNode(), "skipped: no node on the PATH to run the JavaScript client with");
        Path script = folder.resolve("client.mjs");
        try (var source = Objects.requireNonNull(getClass().getResourceAsStream("/client.mjs"))) {
            Files.copy(source, script);
        }
        Files.createDirectories(folder.resolve("web"));
        daemon.script()
                .serve(
                        "staging",
                        folder.resolve("remote"),
                        PromptScript.of().prompt("deploy@staging's password: ", "secret", "Permission denied."));

        Process node = new ProcessBuilder(
                        "node",
                        script.toString(),
                        Integer.toString(server.port()),
                        folder.resolve("web").toString())
                .redirectErrorStream(true)
                .start();

        String output = new String(node.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(node.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(output)
                .contains("prompt deploy@staging's password: ")
                .contains("message Creating session...")
                .endsWith("done\n");
    }

    private static boolean hasNode() {
        try {
            return new ProcessBuilder("node", "--version").start().waitFor() == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
