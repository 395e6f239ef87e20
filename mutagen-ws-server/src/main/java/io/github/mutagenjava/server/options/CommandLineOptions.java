package io.github.mutagenjava.server.options;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The command line as its user writes it. The single-dash forms are the documented ones of old. */
@Command(
        name = "mutagen-ws-server",
        description = "Offers the Mutagen daemon over WebSocket and HTTP, with a page for the browser.",
        versionProvider = ServerVersion.class,
        sortOptions = false,
        usageHelpAutoWidth = true,
        footer = {
            "",
            "Every option can also be set by a variable (--max-connections is MUTAGEN_WS_MAX_CONNECTIONS)"
                    + " or in the --config file (max-connections=500). The command line comes first, then the variable,"
                    + " then the file. Lists take commas there.",
        })
final class CommandLineOptions {

    @Option(
            names = {"-listen", "--listen"},
            paramLabel = "ADDRESS",
            defaultValue = "127.0.0.1:8081",
            description = "Where to listen (default ${DEFAULT-VALUE}). Beyond loopback a token is required.")
    ListenAddress listen = new ListenAddress("127.0.0.1", 8081);

    @Option(
            names = {"-sock", "--sock"},
            paramLabel = "SOCKET",
            description = "The daemon's socket: unix:PATH, unix://PATH or PATH"
                    + " (default daemon/daemon.sock in MUTAGEN_DATA_DIRECTORY, else in ~/.mutagen).")
    @Nullable String sock;

    @Option(
            names = "--embedded",
            arity = "0..1",
            fallbackValue = "true",
            paramLabel = "DIR",
            description =
                    "Our own small daemon instead of a socket, for trying out; without DIR in a temporary folder.")
    @Nullable String embedded;

    @Option(
            names = "--token",
            paramLabel = "TOKEN",
            description =
                    "Clients must show this secret. Other users may see it in the process list: rather use --token-file.")
    @Nullable String token;

    @Option(names = "--token-file", paramLabel = "FILE", description = "The file that holds the secret.")
    @Nullable Path tokenFile;

    @Option(
            names = "--allow-host",
            split = ",",
            converter = HostText.class,
            paramLabel = "HOST",
            description = "A host name to answer for, beside loopback and the listen address. Repeatable.")
    List<String> allowedHosts = new ArrayList<>();

    @Option(
            names = "--allow-origin",
            split = ",",
            converter = OriginText.class,
            paramLabel = "ORIGIN",
            description = "An origin whose pages may use the server, for example http://localhost:3000. Repeatable.")
    List<String> allowedOrigins = new ArrayList<>();

    @Option(
            names = "--allow-foreign-socket",
            arity = "0..1",
            fallbackValue = "true",
            defaultValue = "false",
            paramLabel = "true|false",
            description = "Connect although another user owns the daemon's socket or may write to it.")
    boolean allowForeignSocket;

    @Option(
            names = "--max-connections",
            paramLabel = "N",
            defaultValue = "1000",
            description = "Open connections at most (default ${DEFAULT-VALUE}); beyond it clients get 503.")
    int maxConnections;

    @Option(
            names = "--operation-timeout",
            paramLabel = "DURATION",
            converter = DurationText.class,
            description = "Longest time for creation, resume, reset and flush, for example 90s (default none).")
    @Nullable Duration operationTimeout;

    @Option(
            names = "--prompt-timeout",
            paramLabel = "DURATION",
            converter = DurationText.class,
            defaultValue = "110s",
            description = "How long a question waits for its answer (default ${DEFAULT-VALUE}).")
    Duration promptTimeout = Duration.ofSeconds(110);

    @Option(names = "--config", paramLabel = "FILE", description = "A properties file with the same names.")
    @Nullable Path config;

    @Option(
            names = "--log-level",
            paramLabel = "LEVEL",
            defaultValue = "info",
            description = "error, warn, info or debug (default ${DEFAULT-VALUE}).")
    LogLevel logLevel = LogLevel.INFO;

    @Option(
            names = "--log-format",
            paramLabel = "FORMAT",
            defaultValue = "text",
            description = "text or json (default ${DEFAULT-VALUE}).")
    LogFormat logFormat = LogFormat.TEXT;

    @Option(
            names = {"-h", "-help", "--help"},
            usageHelp = true,
            description = "Print this text.")
    boolean help;

    @Option(
            names = {"-version", "--version"},
            versionHelp = true,
            description = "Print the version.")
    boolean version;
}
