package io.github.mutagenjava.examples;

import io.github.mutagenjava.client.MutagenException;
import io.github.mutagenjava.client.Prompter;
import io.github.mutagenjava.client.session.EndpointUrl;
import io.github.mutagenjava.client.session.SessionId;
import io.github.mutagenjava.client.synchronization.SynchronizationSpecification;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/**
 * Creates a session over SSH and answers what SSH asks on the console, passwords unseen:
 * {@code AnswerPrompts [--sock PATH] ALPHA user@host:BETA}.
 */
public final class AnswerPrompts {
    private AnswerPrompts() {}

    public static void main(String... args) throws IOException {
        try (ChosenDaemon daemon = ChosenDaemon.from(args)) {
            run(daemon, prompt -> Prompter.console().prompt(prompt));
        }
    }

    static void run(ChosenDaemon daemon, Prompter prompter) {
        List<String> urls = daemon.arguments();
        if (urls.size() != 2) {
            System.err.println("expected two URLs, such as /home/me/web deploy@staging:~/web");
            return;
        }
        SynchronizationSpecification specification = SynchronizationSpecification.builder(
                        EndpointUrl.local(Path.of(urls.get(0)).toAbsolutePath()), EndpointUrl.parse(urls.get(1)))
                .build();
        try {
            SessionId id =
                    daemon.client().synchronization().withPrompter(prompter).create(specification);
            System.out.println("created " + id);
        } catch (MutagenException e) {
            System.out.println("not created: " + e.getMessage());
        }
    }
}
