package io.github.mutagenjava.server.json;

import io.github.mutagenjava.client.DaemonVersion;
import io.github.mutagenjava.client.session.EndpointProtocol;
import io.github.mutagenjava.client.session.EndpointUrl;
import io.github.mutagenjava.client.session.SessionId;
import io.github.mutagenjava.client.session.UrlKind;
import io.github.mutagenjava.client.synchronization.Change;
import io.github.mutagenjava.client.synchronization.CompressionAlgorithm;
import io.github.mutagenjava.client.synchronization.Conflict;
import io.github.mutagenjava.client.synchronization.EndpointState;
import io.github.mutagenjava.client.synchronization.Entry;
import io.github.mutagenjava.client.synchronization.EntryKind;
import io.github.mutagenjava.client.synchronization.HashingAlgorithm;
import io.github.mutagenjava.client.synchronization.IgnoreSyntax;
import io.github.mutagenjava.client.synchronization.IgnoreVcsMode;
import io.github.mutagenjava.client.synchronization.PermissionsMode;
import io.github.mutagenjava.client.synchronization.ProbeMode;
import io.github.mutagenjava.client.synchronization.Problem;
import io.github.mutagenjava.client.synchronization.ScanMode;
import io.github.mutagenjava.client.synchronization.StageMode;
import io.github.mutagenjava.client.synchronization.StagingProgress;
import io.github.mutagenjava.client.synchronization.SymbolicLinkMode;
import io.github.mutagenjava.client.synchronization.SynchronizationConfiguration;
import io.github.mutagenjava.client.synchronization.SynchronizationMode;
import io.github.mutagenjava.client.synchronization.SynchronizationSession;
import io.github.mutagenjava.client.synchronization.SynchronizationState;
import io.github.mutagenjava.client.synchronization.SynchronizationStatus;
import io.github.mutagenjava.client.synchronization.WatchMode;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;

/** Makes any document from a seed: extremes, every enum constant, and text of every kind. */
final class Documents {

    private static final long[] NUMBERS = {0, 1, 1L << 53, (1L << 53) + 1, Long.MAX_VALUE, Long.MIN_VALUE, -1};
    private static final String[] TEXTS = {
        "",
        "plain",
        "\u0000\u0007\u001b[31m",
        "\"quoted\\",
        "</script>&'=",
        "\u4e2d\u6587",
        "\ud83d\ude00",
        "\u2028\u2029",
        "\u007f\u0085",
        "line\r\nbreak\ttab"
    };

    private final Random random;
    private final boolean known;

    /**
     * @param known whether only what can be sent is made, so no constant for the unknown
     */
    Documents(long seed, boolean known) {
        this.random = new Random(seed);
        this.known = known;
    }

    SynchronizationState state() {
        return new SynchronizationState(
                session(),
                one(SynchronizationStatus.values()),
                maybe(text()),
                number(),
                List.of(new Conflict(text(), List.of(change(), change()), List.of(change()))),
                number(),
                endpoint(),
                endpoint());
    }

    SynchronizationConfiguration configuration() {
        return SynchronizationConfiguration.builder()
                .mode(one(SynchronizationMode.values()))
                .hashingAlgorithm(one(HashingAlgorithm.values()))
                .maximumEntryCount(number())
                .maximumStagingFileSizeBytes(number())
                .probeMode(one(ProbeMode.values()))
                .scanMode(one(ScanMode.values()))
                .stageMode(one(StageMode.values()))
                .symbolicLinkMode(one(SymbolicLinkMode.values()))
                .watchMode(one(WatchMode.values()))
                .watchPollingInterval(Duration.ofSeconds(number() & 0xFFFF_FFFFL))
                .ignoreSyntax(one(IgnoreSyntax.values()))
                .defaultIgnores(List.of(text(), text()))
                .ignores(random.nextBoolean() ? List.of() : List.of(text()))
                .ignoreVcsMode(one(IgnoreVcsMode.values()))
                .permissionsMode(one(PermissionsMode.values()))
                .defaultFileMode((int) number())
                .defaultDirectoryMode((int) number())
                .defaultOwner(text())
                .defaultGroup(text())
                .compressionAlgorithm(one(CompressionAlgorithm.values()))
                .build();
    }

    EndpointUrl url() {
        return new EndpointUrl(
                one(UrlKind.values()),
                one(EndpointProtocol.values()),
                maybe(text()),
                maybe(text()),
                OptionalInt.of((int) number()),
                text(),
                Map.of("k" + text(), text()),
                Map.of());
    }

    private SynchronizationSession session() {
        return new SynchronizationSession(
                new SessionId("sync_" + text()),
                random.nextInt(3),
                Instant.ofEpochSecond(random.nextInt(), random.nextInt(1_000_000_000)),
                new DaemonVersion(0, 18, 1, ""),
                url(),
                url(),
                configuration(),
                configuration(),
                configuration(),
                Map.of("a" + text(), text(), "b", text()),
                maybe(text()),
                random.nextBoolean());
    }

    private EndpointState endpoint() {
        return new EndpointState(
                random.nextBoolean(),
                random.nextBoolean(),
                number(),
                number(),
                number(),
                number(),
                List.of(new Problem(text(), text())),
                number(),
                List.of(),
                number(),
                maybe(new StagingProgress(text(), number(), number(), number(), number(), number())));
    }

    private Change change() {
        return new Change(text(), maybe(entry(1)), maybe(entry(0)));
    }

    private Entry entry(int depth) {
        byte[] digest = new byte[random.nextInt(33)];
        random.nextBytes(digest);
        return new Entry(
                one(EntryKind.values()),
                depth == 0 ? Map.of() : Map.of("n" + text(), entry(depth - 1)),
                maybe(HexFormat.of().formatHex(digest)),
                random.nextBoolean(),
                maybe(text()),
                maybe(text()));
    }

    private String text() {
        return TEXTS[random.nextInt(TEXTS.length)];
    }

    private long number() {
        return random.nextInt(4) == 0 ? random.nextLong() : NUMBERS[random.nextInt(NUMBERS.length)];
    }

    private <T> Optional<T> maybe(T value) {
        return random.nextBoolean() ? Optional.of(value) : Optional.empty();
    }

    /** The last constant stands for the unknown. */
    private <E> E one(E[] constants) {
        return constants[random.nextInt(known ? constants.length - 1 : constants.length)];
    }
}
