package io.github.mutagenjava.benchmarks.load;

import io.github.mutagenjava.benchmarks.LoopbackAddress;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The command line of the load program: every server, way and number of connections in turn, several rounds. */
@Command(
        name = "load",
        mixinStandardHelpOptions = true,
        description = "Asks servers on this machine for lists of all sessions, and prints how many came and how fast.")
public final class LoadCommand implements Callable<Integer> {
    @Option(
            names = "--url",
            required = true,
            paramLabel = "[NAME=]URL",
            description =
                    "A server, such as ours=http://127.0.0.1:8081. Give it several times to compare with the first.")
    private List<String> urls = new ArrayList<>();

    @Option(names = "--mode", split = ",", defaultValue = "http", description = "http, ws or http,ws (default: http).")
    private List<String> modes = new ArrayList<>();

    @Option(
            names = "--connections",
            split = ",",
            defaultValue = "1",
            description = "How many at a time, such as 1,32; up to 256 (default: 1).")
    private List<Integer> connections = new ArrayList<>();

    @Option(names = "--warm-up", defaultValue = "3", description = "Seconds before counting (default: 3).")
    private double warmUpSeconds;

    @Option(names = "--time", defaultValue = "5", description = "Seconds to count, up to 300 (default: 5).")
    private double seconds;

    @Option(
            names = "--limit",
            defaultValue = "10000000",
            description = "Answers after which to stop before the time is over (default: 10,000,000).")
    private long limit;

    @Option(names = "--rounds", defaultValue = "1", description = "How often to go through all of it (default: 1).")
    private int rounds;

    @Option(names = "--sessions", description = "How many sessions a list must have.")
    private @Nullable Integer sessions;

    @Option(names = "--token", description = "For a server that wants one.")
    private @Nullable String token;

    @Override
    public Integer call() throws IOException {
        List<NamedServer> servers = urls.stream().map(NamedServer::parse).toList();
        LoadTable table = new LoadTable(System.out);
        int errors = 0;
        for (int round = 1; round <= rounds; round++) {
            for (String mode : modes) {
                for (int number : connections) {
                    for (NamedServer server : servers) {
                        ListLoad load = new ListLoad(server.address(), plan(Protocol.parse(mode), number));
                        LoadResult result = load.run();
                        table.add(new LoadTable.Cell(server.name(), mode, number), round, result);
                        load.errors().stream().distinct().forEach(text -> System.err.println("error: " + text));
                        errors += load.errors().size();
                    }
                }
            }
        }
        if (rounds > 1 || servers.size() > 1) {
            table.printMedians(servers.get(0).name());
        }
        return errors == 0 ? 0 : 1;
    }

    private LoadPlan plan(Protocol protocol, int number) {
        return new LoadPlan(
                protocol,
                number,
                seconds(warmUpSeconds),
                seconds(seconds),
                limit,
                Optional.ofNullable(token),
                Optional.ofNullable(sessions));
    }

    private static Duration seconds(double seconds) {
        return Duration.ofMillis(Math.round(seconds * 1000));
    }

    private record NamedServer(String name, LoopbackAddress address) {
        static NamedServer parse(String text) {
            int end = text.indexOf('=');
            String url = text.substring(end + 1);
            return new NamedServer(end < 0 ? url : text.substring(0, end), LoopbackAddress.parse(url));
        }
    }
}
