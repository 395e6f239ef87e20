package io.github.mutagenjava.client.internal;

import static java.util.Objects.requireNonNull;

import io.github.mutagenjava.client.Prompter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/** What a client was asked to be. */
public record ClientSettings(
        Optional<Path> socket,
        Duration connectTimeout,
        Duration timeout,
        Prompter prompter,
        boolean autostart,
        boolean allowForeignSocket) {

    /** Longer limits are as good as none, but cannot be counted in nanoseconds. */
    private static final Duration LONGEST = Duration.ofDays(36_500);

    public static ClientSettings defaults() {
        return new ClientSettings(
                Optional.empty(), Duration.ofSeconds(5), Duration.ofSeconds(10), Prompter.refusing(), false, false);
    }

    public ClientSettings withSocket(Path path) {
        // A daemon takes absolute data directories only, and a message should tell the whole path.
        Path absolute = requireNonNull(path, "socket").toAbsolutePath();
        return new ClientSettings(
                Optional.of(absolute), connectTimeout, timeout, prompter, autostart, allowForeignSocket);
    }

    public ClientSettings withConnectTimeout(Duration limit) {
        return new ClientSettings(
                socket, positive(limit, "connectTimeout"), timeout, prompter, autostart, allowForeignSocket);
    }

    public ClientSettings withTimeout(Duration limit) {
        return new ClientSettings(
                socket, connectTimeout, positive(limit, "timeout"), prompter, autostart, allowForeignSocket);
    }

    public ClientSettings withPrompter(Prompter other) {
        return new ClientSettings(
                socket, connectTimeout, timeout, requireNonNull(other, "prompter"), autostart, allowForeignSocket);
    }

    public ClientSettings withAutostart(boolean start) {
        return new ClientSettings(socket, connectTimeout, timeout, prompter, start, allowForeignSocket);
    }

    public ClientSettings withAllowForeignSocket(boolean allow) {
        return new ClientSettings(socket, connectTimeout, timeout, prompter, autostart, allow);
    }

    static Duration positive(Duration limit, String name) {
        if (requireNonNull(limit, name).isNegative() || limit.isZero()) {
            throw new IllegalArgumentException(name + " is " + limit + "; expected a duration above zero");
        }
        return limit.compareTo(LONGEST) < 0 ? limit : LONGEST;
    }
}
