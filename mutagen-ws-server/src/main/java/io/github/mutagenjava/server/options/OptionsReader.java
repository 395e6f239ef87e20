package io.github.mutagenjava.server.options;

import io.github.mutagenjava.client.MutagenClient;
import java.net.UnknownHostException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.TypeConversionException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Reads {@link ServerOptions} from command line, environment and file, and says in one line what is wrong. */
public final class OptionsReader {

    private static final Pattern HEADER_TEXT = Pattern.compile("[\\x20-\\x7e]+");

    private final Map<String, String> environment;

    /** For a process with the given environment. */
    public OptionsReader(Map<String, String> environment) {
        this.environment = Map.copyOf(environment);
    }

    /** The options, or the text to print when the user asked for help or the version. */
    public sealed interface Outcome {
        /** Start the server with these, after telling the user these. */
        record Start(ServerOptions options, List<String> warnings) implements Outcome {
            public Start {
                warnings = List.copyOf(warnings);
            }
        }

        /** Print this and end. */
        record Print(String text) implements Outcome {}
    }

    /** Reads everything; files included. */
    public Outcome read(String... arguments) throws UsageException, UnreadableFileException {
        CommandLineOptions first = new CommandLineOptions();
        CommandLine line = parse(first, Map.of(), arguments);
        if (line.isUsageHelpRequested()) {
            return new Outcome.Print(line.getUsageMessage());
        }
        if (line.isVersionHelpRequested()) {
            return new Outcome.Print(new ServerVersion().getVersion()[0] + System.lineSeparator());
        }
        if (first.config == null) {
            return start(first, line.getParseResult());
        }
        Map<String, String> file = PropertiesFile.read(first.config, names(line));
        CommandLineOptions second = new CommandLineOptions();
        return start(second, parse(second, file, arguments).getParseResult());
    }

    private CommandLine parse(CommandLineOptions target, Map<String, String> file, String... arguments)
            throws UsageException {
        OptionDefaults defaults = new OptionDefaults(environment, file);
        CommandLine line = new CommandLine(target)
                .setDefaultValueProvider(defaults)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .registerConverter(ListenAddress.class, OptionsReader::listenAddress)
                .registerConverter(Integer.TYPE, OptionsReader::wholeNumber);
        try {
            line.parseArgs(arguments);
            return line;
        } catch (ParameterException e) {
            throw new UsageException(sentence(e, defaults, arguments));
        }
    }

    private static ListenAddress listenAddress(String text) {
        try {
            return ListenAddress.parse(text);
        } catch (IllegalArgumentException e) {
            // The only exception whose message is shown without the name of its class.
            throw new TypeConversionException(e.getMessage());
        }
    }

    private static int wholeNumber(String text) {
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException e) {
            throw new TypeConversionException("'" + text + "' is no whole number, or a very large one");
        }
    }

    private static String sentence(ParameterException e, OptionDefaults defaults, String... arguments) {
        String text = String.valueOf(e.getMessage()).lines().findFirst().orElse("bad option");
        if (e instanceof UnmatchedArgumentException) {
            return text + "; --help lists what there is";
        }
        boolean given = e.getArgSpec() instanceof OptionSpec option
                && Arrays.stream(arguments)
                        .anyMatch(a -> List.of(option.names()).contains(a.split("=", 2)[0]));
        String source = given || !(e.getArgSpec() instanceof OptionSpec option) ? null : defaults.source(option);
        return source == null ? text : text + " (from " + source + ")";
    }

    private static Set<String> names(CommandLine line) {
        Set<String> names = new TreeSet<>();
        for (OptionSpec option : line.getCommandSpec().options()) {
            if (!option.usageHelp()
                    && !option.versionHelp()
                    && !option.longestName().equals("--config")) {
                names.add(OptionDefaults.name(option));
            }
        }
        return names;
    }

    private static Outcome.Start start(CommandLineOptions line, ParseResult parsed)
            throws UsageException, UnreadableFileException {
        ServerOptions options = options(line, parsed);
        return new Outcome.Start(
                options,
                tokenFile(line, parsed).flatMap(TokenFile::warning).stream().toList());
    }

    private static ServerOptions options(CommandLineOptions line, ParseResult parsed)
            throws UsageException, UnreadableFileException {
        if (line.maxConnections < 1) {
            throw new UsageException(
                    "--max-connections is " + line.maxConnections + "; expected a whole number from 1 upwards");
        }
        Optional<String> token = token(line, parsed);
        requireTokenBeyondLoopback(line.listen, token);
        return new ServerOptions(
                line.listen,
                daemon(line, parsed),
                token,
                line.allowedHosts,
                line.allowedOrigins,
                line.maxConnections,
                Optional.ofNullable(line.operationTimeout),
                line.promptTimeout,
                line.logLevel,
                line.logFormat);
    }

    private static void requireTokenBeyondLoopback(ListenAddress listen, Optional<String> token) throws UsageException {
        try {
            if (token.isEmpty() && !listen.resolve().getAddress().isLoopbackAddress()) {
                throw new UsageException("refusing to listen on " + listen + " without a token, as other machines could"
                        + " reach it; give --token-file or listen on 127.0.0.1");
            }
        } catch (UnknownHostException e) {
            throw new UsageException("unknown host in the listen address " + listen
                    + "; expected a name or an address of this machine, for example 127.0.0.1");
        }
    }

    private static DaemonTarget daemon(CommandLineOptions line, ParseResult parsed) throws UsageException {
        boolean socketNamed = parsed.hasMatchedOption("--sock");
        if (socketNamed && parsed.hasMatchedOption("--embedded")) {
            throw new UsageException("--sock and --embedded exclude each other; give one of them");
        }
        requireSocket(line.sock);
        boolean embedded = line.embedded != null && !line.embedded.equalsIgnoreCase("false") && !socketNamed;
        return embedded
                ? new DaemonTarget.Embedded(directory(line.embedded))
                : new DaemonTarget.Socket(Optional.ofNullable(line.sock), line.allowForeignSocket);
    }

    private static void requireSocket(@Nullable String location) throws UsageException {
        try {
            if (location != null) {
                MutagenClient.builder().socket(location);
            }
        } catch (IllegalArgumentException e) {
            throw new UsageException("--sock: " + e.getMessage());
        }
    }

    private static Optional<Path> directory(@Nullable String embedded) throws UsageException {
        try {
            return embedded == null || embedded.equalsIgnoreCase("true")
                    ? Optional.empty()
                    : Optional.of(Path.of(embedded));
        } catch (InvalidPathException e) {
            throw new UsageException("--embedded takes a folder, which '" + embedded + "' can't be: " + e.getReason());
        }
    }

    private static Optional<String> token(CommandLineOptions line, ParseResult parsed)
            throws UsageException, UnreadableFileException {
        if (parsed.hasMatchedOption("--token-file") && parsed.hasMatchedOption("--token")) {
            throw new UsageException("--token and --token-file exclude each other; give one of them");
        }
        Optional<Path> file = tokenFile(line, parsed);
        if (file.isPresent()) {
            return Optional.of(usable(TokenFile.read(file.get()), "the token file " + file.get()));
        }
        return line.token == null ? Optional.empty() : Optional.of(usable(line.token, "--token"));
    }

    /** The file that the token is in, if it is in one. */
    private static Optional<Path> tokenFile(CommandLineOptions line, ParseResult parsed) {
        boolean counts =
                !parsed.hasMatchedOption("--token") && (parsed.hasMatchedOption("--token-file") || line.token == null);
        return counts ? Optional.ofNullable(line.tokenFile) : Optional.empty();
    }

    /** One that no client could show would only lock everybody out. */
    private static String usable(String token, String where) throws UsageException {
        if (token.isBlank()) {
            throw new UsageException(where + " is empty; expected a secret");
        }
        if (!HEADER_TEXT.matcher(token).matches()) {
            throw new UsageException(where + " has line breaks or letters that a header can't carry; expected one line"
                    + " of ASCII, for example from `openssl rand -hex 32`");
        }
        return token;
    }
}
