package io.github.mutagenjava.server.action;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What a client can ask for. The first seven change or read sessions, also over HTTP; the others belong to a WebSocket. */
public enum Action {
    CREATION,
    LIST,
    PAUSE,
    RESUME,
    FLUSH,
    RESET,
    TERMINATE,
    VERSION,
    ANSWER,
    MONITOR,
    UNMONITOR,
    CANCEL;

    private static final Map<String, Action> BY_WORD =
            Arrays.stream(values()).collect(Collectors.toUnmodifiableMap(Action::word, Function.identity()));

    /** The action of that name. */
    public static Optional<Action> of(String word) {
        return Optional.ofNullable(BY_WORD.get(word));
    }

    /** All names, for a message. */
    public static String words() {
        return Arrays.stream(values()).map(Action::word).collect(Collectors.joining(", "));
    }

    /** Whether the daemon does more than answer. */
    public boolean changesSessions() {
        return switch (this) {
            case CREATION, PAUSE, RESUME, FLUSH, RESET, TERMINATE -> true;
            case LIST, VERSION, ANSWER, MONITOR, UNMONITOR, CANCEL -> false;
        };
    }

    /** The name in a request. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
