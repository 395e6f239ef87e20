package io.github.mutagenjava.client.contract;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.io.TempDir;

/** SSH is played by scripts, which ask through the daemon as OpenSSH would. */
final class RealPromptingTest extends PromptingContract {
    @TempDir
    static Path programs;

    @Override
    TestDaemon startDaemon() {
        try {
            FakeSsh ssh = FakeSsh.in(programs, QUESTION, ANSWER, DENIED);
            return RealDaemon.startOrSkip(
                    Map.of("MUTAGEN_SSH_PATH", ssh.folder().toString()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    RemoteFolder remoteFolder() {
        Path remote = folder.resolve("beta");
        return new RemoteFolder(remote.toString(), remote);
    }
}
