package io.github.mutagenjava.embedded.session;

import io.github.mutagenjava.embedded.engine.EngineListener;
import io.github.mutagenjava.embedded.engine.SessionMessages;
import io.github.mutagenjava.embedded.prompting.PrompterRegistry;
import io.github.mutagenjava.embedded.session.RemoteRun.Approach;
import io.github.mutagenjava.proto.synchronization.Session;
import io.github.mutagenjava.proto.url.Protocol;
import io.github.mutagenjava.proto.url.URL;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Runs as the embedded daemon can do them: local folders by the engine, hosts of a script, and nothing else. */
final class Runs implements RunFactory {
    private final Path dataDirectory;
    private final PrompterRegistry prompters;
    private final ScriptedHosts hosts;
    private final Duration reconnect;

    /** @param reconnect between attempts to reach an endpoint */
    Runs(Path dataDirectory, PrompterRegistry prompters, ScriptedHosts hosts, Duration reconnect) {
        this.dataDirectory = dataDirectory;
        this.prompters = prompters;
        this.hosts = hosts;
        this.reconnect = reconnect;
    }

    @Override
    public SessionRun create(Session session, EngineListener listener) {
        URL alpha = session.getAlpha();
        URL beta = session.getBeta();
        if (isLocal(alpha) && isLocal(beta) && hosts.everywhere().isEmpty()) {
            return localRun(session, listener);
        }
        return new RemoteRun(
                approach(alpha, hosts.everywhere()),
                approach(beta, List.of()),
                (alphaFolder, betaFolder) -> localRun(
                        session.toBuilder()
                                .setAlpha(alphaFolder)
                                .setBeta(betaFolder)
                                .build(),
                        listener),
                listener,
                reconnect);
    }

    private LocalRun localRun(Session session, EngineListener listener) {
        return new LocalRun(SessionMessages.settings(session, dataDirectory), listener);
    }

    /** Looks for the host at each attempt, because a script may begin to serve it meanwhile. */
    private Approach approach(URL url, List<ConversationStep> everywhere) {
        return caller -> {
            if (isLocal(url)) {
                new Conversation(prompters, everywhere).hold(caller);
                return url;
            }
            ScriptedHosts.Host host = hosts.host(url).orElseThrow(() -> refused(url));
            List<ConversationStep> steps = new ArrayList<>();
            steps.add(new ConversationStep.Message("Connecting to agent (POSIX)..."));
            steps.addAll(host.conversation());
            steps.addAll(everywhere);
            new Conversation(prompters, steps).hold(caller);
            return host.local(url);
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
