package io.github.mutagenjava.server;

import io.github.mutagenjava.client.MutagenClient;
import io.github.mutagenjava.server.logging.Logging;
import java.nio.file.Path;
import org.xnio.Xnio;

/**
 * Loads what every start needs while the options are being read, which takes as long as all the rest: the option parser's
 * classes are too old for the class archive. What is made here is thrown away.
 */
final class HeadStart {

    private HeadStart() {}

    /** Returns at once. Whatever goes wrong here goes wrong again where it is told. */
    static void begin() {
        Thread thread = new Thread(HeadStart::load, "mutagen-ws-head-start");
        thread.setDaemon(true);
        thread.setUncaughtExceptionHandler((failed, ignored) -> {});
        thread.start();
    }

    private static void load() {
        Logging.quietLibraries(); // what they say while they load would come before there is a log
        Xnio.getInstance(HeadStart.class.getClassLoader());
        MutagenClient.builder().socket(Path.of("none")).connectLazily().close();
    }
}
