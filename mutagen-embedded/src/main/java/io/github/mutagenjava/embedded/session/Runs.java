package io.github.mutagenjava.embedded.session;

import io.github.mutagenjava.embedded.engine.EngineListener;
import io.github.mutagenjava.embedded.engine.SessionMessages;
import io.github.mutagenjava.embedded.prompting.PrompterRegistry;
import io.github.mutagenjava.embedded.session.RemoteRun.Approach;
import io.github.mutagenjava.proto.synchronization.Session;
import io.github.mutagenjava.proto.url.Protocol;
import io.github.mutagenjava.proto.url.URL;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Runs as the embedded daemon can do them: local folders by the engine, hosts of a script, and nothing else. */
final class Runs implements RunFactory {
    private final Path dataDirectory;
    private final PrompterRegistry prompters;
    private final ScriptedHosts hosts;

    Runs(Path dataDirectory, PrompterRegistry prompters, ScriptedHosts hosts) {
        this.dataDirectory = dataDirectory;
        this.prompters = prompters;
        this.hosts = hosts;
    }

    @Override
    public SessionRun create(Session session, EngineListener listener) {
        URL alpha = session.getAlpha();
        URL beta = session.getBeta();
        boolean simple = isLocal(alpha) && isLocal(beta) && hosts.everywhere().isEmpty();
        if (simple) {
            return localRun(session, listener);
        }
        Optional<URL> localAlpha = local(alpha);
        Optional<URL> localBeta = local(beta);
        SessionRun run = localAlpha.isPresent() && localBeta.isPresent()
                ? localRun(
                        session.toBuilder()
                                .setAlpha(localAlpha.get())
                                .setBeta(localBeta.get())
                                .build(),
                        listener)
                : null;
        return new RemoteRun(approach(alpha, hosts.everywhere()), approach(beta, List.of()), run, listener);
    }

    private LocalRun localRun(Session session, EngineListener listener) {
        return new LocalRun(SessionMessages.settings(session, dataDirectory), listener);
    }

    private Optional<URL> local(URL url) {
        return isLocal(url) ? Optional.of(url) : hosts.host(url).map(host -> host.local(url));
    }

    private Approach approach(URL url, List<ConversationStep> everywhere) {
        List<ConversationStep> steps = new ArrayList<>();
        Optional<ScriptedHosts.Host> host = hosts.host(url);
        if (host.isPresent()) {
            steps.add(new ConversationStep.Message("Connecting to agent (POSIX)..."));
            steps.addAll(host.get().conversation());
        }
        steps.addAll(everywhere);
        Conversation conversation = new Conversation(prompters, steps);
        return caller -> {
            if (host.isEmpty() && !isLocal(url)) {
                throw refused(url);
            }
            conversation.hold(caller);
        };
    }

    private static boolean isLocal(URL url) {
        return url.getProtocol() == Protocol.Local;
    }

    private static OperationException refused(URL url) {
        return new OperationException("the embedded daemon synchronizes local folders only; for "
                + (url.getProtocol() == Protocol.SSH ? "SSH" : "Docker")
                + " endpoints use a Mutagen daemon (mutagen daemon start)");
    }
}
