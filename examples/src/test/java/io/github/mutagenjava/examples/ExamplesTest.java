package io.github.mutagenjava.examples;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.mutagenjava.embedded.EmbeddedDaemon;
import io.github.mutagenjava.embedded.PromptScript;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ExamplesTest {
    @TempDir
    Path folder;

    @Test
    void create_and_pause_makes_files_arrive() throws IOException {
        Path alpha = Files.createDirectory(folder.resolve("a"));
        Files.writeString(alpha.resolve("hello.txt"), "hello");

        String output = outputOf(
                () -> CreateAndPause.main(alpha.toString(), folder.resolve("b").toString()));

        assertThat(output)
                .contains("created sync_")
                .contains("arrived " + folder.resolve("b").resolve("hello.txt"))
                .contains("example: paused")
                .contains("terminated sync_");
    }

    @Test
    void create_and_pause_makes_folders_of_its_own() throws IOException {
        String output = outputOf(CreateAndPause::main);

        assertThat(output).contains("hello.txt").contains("today.md").doesNotContain("build.log");
    }

    @Test
    void examples_talk_to_the_daemon_that_is_named() throws IOException {
        try (EmbeddedDaemon daemon = EmbeddedDaemon.start(folder.resolve("d"))) {
            String output =
                    outputOf(() -> AsyncBatch.main("--sock", daemon.socket().toString(), "5"));

            assertThat(output).contains("created 5 sessions").contains("0 sessions are left");
        }
    }

    @Test
    void monitor_sessions_prints_what_there_is_first() throws IOException {
        String output = outputOf(() -> MonitorSessions.main("1"));

        assertThat(output).isEqualToIgnoringNewLines("0 sessions");
    }

    @Test
    void answer_prompts_says_why_a_host_cannot_be_reached_by_the_embedded_daemon() throws IOException {
        String output =
                outputOf(() -> AnswerPrompts.main(folder.resolve("a").toString(), "somebody@example.invalid:/web"));

        assertThat(output).contains("not created: unable to connect to beta");
    }

    @Test
    void answer_prompts_passes_the_questions_on() throws IOException {
        try (EmbeddedDaemon daemon = EmbeddedDaemon.start(folder.resolve("d"))) {
            daemon.script()
                    .serve(
                            "staging",
                            folder.resolve("host"),
                            PromptScript.of().prompt("password: ", "secret", "denied"));
            List<String> questions = new ArrayList<>();

            String output = outputOf(() -> {
                String[] arguments = {"--sock", daemon.socket().toString(), folder.toString(), "staging:/web"};
                try (ChosenDaemon chosen = ChosenDaemon.from(arguments)) {
                    AnswerPrompts.run(chosen, prompt -> {
                        questions.add(prompt.text());
                        return "secret";
                    });
                }
            });

            assertThat(questions).containsExactly("password: ");
            assertThat(output).startsWith("created sync_");
        }
    }

    private interface Example {
        void run() throws IOException;
    }

    private static String outputOf(Example example) throws IOException {
        PrintStream before = System.out;
        ByteArrayOutputStream output = new ByteArrayOutputStream();
        try (PrintStream captured = new PrintStream(output, true, StandardCharsets.UTF_8)) {
            System.setOut(captured);
            example.run();
        } finally {
            System.setOut(before);
        }
        return output.toString(StandardCharsets.UTF_8);
    }
}
