package io.github.mutagenjava.examples;

import io.github.mutagenjava.client.MutagenClient;
import io.github.mutagenjava.embedded.EmbeddedDaemon;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * The daemon that an example talks to: the one at {@code --sock PATH}, or an embedded one in a temporary folder.
 *
 * @param client a client that is connected to it
 * @param embedded the embedded daemon, if it is one
 * @param folder where the example may make folders of its own
 * @param arguments what stood on the command line besides {@code --sock}
 */
record ChosenDaemon(MutagenClient client, Optional<EmbeddedDaemon> embedded, Path folder, List<String> arguments)
        implements AutoCloseable {

    static ChosenDaemon from(String... arguments) throws IOException {
        Path folder = Files.createTempDirectory("mutagen-example");
        List<String> all = List.of(arguments);
        if (!all.isEmpty() && all.get(0).equals("--sock")) {
            if (all.size() == 1) {
                throw new IllegalArgumentException("--sock needs the path of the daemon's socket behind it");
            }
            MutagenClient client = MutagenClient.builder().socket(all.get(1)).connect();
            return new ChosenDaemon(client, Optional.empty(), folder, all.subList(2, all.size()));
        }
        EmbeddedDaemon daemon = EmbeddedDaemon.start(folder.resolve("data"));
        MutagenClient client = MutagenClient.builder().socket(daemon.socket()).connect();
        return new ChosenDaemon(client, Optional.of(daemon), folder, all);
    }

    @Override
    public void close() {
        client.close();
        embedded.ifPresent(EmbeddedDaemon::close);
    }
}
