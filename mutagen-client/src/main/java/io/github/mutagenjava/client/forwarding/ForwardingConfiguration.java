package io.github.mutagenjava.client.forwarding;

import static java.util.Objects.requireNonNull;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.StringJoiner;

/**
 * How to forward; all of it is about Unix domain sockets. What is not set is left to the daemon. As a configuration of
 * one endpoint it is laid over that of the session: set values win.
 *
 * @param socketOverwriteMode what happens to a file that lies where a socket is to listen
 * @param socketOwner owner of a socket: a name, or {@code id:} and a number
 * @param socketGroup group of a socket: a name, or {@code id:} and a number
 * @param socketPermissionMode permission bits of a socket, for example {@code 0660}
 * @since 0.1
 */
public record ForwardingConfiguration(
        SocketOverwriteMode socketOverwriteMode,
        Optional<String> socketOwner,
        Optional<String> socketGroup,
        OptionalInt socketPermissionMode) {
    private static final ForwardingConfiguration UNSET = builder().build();

    /** Takes zero and empty for not set, as the daemon does. {@link #builder()} reads better. */
    public ForwardingConfiguration {
        requireNonNull(socketOverwriteMode, "socketOverwriteMode");
        socketOwner = socketOwner.filter(text -> !text.isEmpty());
        socketGroup = socketGroup.filter(text -> !text.isEmpty());
        socketPermissionMode = socketPermissionMode.orElse(0) == 0 ? OptionalInt.empty() : socketPermissionMode;
    }

    /** Nothing set. */
    public static ForwardingConfiguration unset() {
        return UNSET;
    }

    /** Starts with nothing set. */
    public static Builder builder() {
        return new Builder();
    }

    /** Starts with what is set here. */
    public Builder toBuilder() {
        Builder builder = new Builder();
        builder.socketOverwriteMode = socketOverwriteMode;
        builder.socketOwner = socketOwner;
        builder.socketGroup = socketGroup;
        builder.socketPermissionMode = socketPermissionMode;
        return builder;
    }

    /** What is set, in Mutagen's text forms. */
    @Override
    public String toString() {
        StringJoiner set = new StringJoiner(", ", "{", "}");
        if (socketOverwriteMode != SocketOverwriteMode.DEFAULT) {
            set.add("socketOverwriteMode=" + socketOverwriteMode.text());
        }
        socketOwner.ifPresent(value -> set.add("socketOwner=" + value));
        socketGroup.ifPresent(value -> set.add("socketGroup=" + value));
        socketPermissionMode.ifPresent(value -> set.add("socketPermissionMode=0" + Integer.toOctalString(value)));
        return set.toString();
    }

    /**
     * Makes configurations. It checks nothing itself: what the daemon refuses is refused when a specification is built.
     *
     * @since 0.1
     */
    public static final class Builder {
        private SocketOverwriteMode socketOverwriteMode = SocketOverwriteMode.DEFAULT;
        private Optional<String> socketOwner = Optional.empty();
        private Optional<String> socketGroup = Optional.empty();
        private OptionalInt socketPermissionMode = OptionalInt.empty();

        private Builder() {}

        /** Sets what happens to a file that lies where a socket is to listen. */
        public Builder socketOverwriteMode(SocketOverwriteMode socketOverwriteMode) {
            this.socketOverwriteMode = requireNonNull(socketOverwriteMode, "socketOverwriteMode");
            return this;
        }

        /** Sets the owner of a socket: a name, or {@code id:} and a number; empty for not set. */
        public Builder socketOwner(String socketOwner) {
            this.socketOwner = Optional.of(requireNonNull(socketOwner, "socketOwner"));
            return this;
        }

        /** Sets the group of a socket: a name, or {@code id:} and a number; empty for not set. */
        public Builder socketGroup(String socketGroup) {
            this.socketGroup = Optional.of(requireNonNull(socketGroup, "socketGroup"));
            return this;
        }

        /** Sets the permission bits of a socket, for example {@code 0660}; 0 for not set. */
        public Builder socketPermissionMode(int socketPermissionMode) {
            this.socketPermissionMode = OptionalInt.of(socketPermissionMode);
            return this;
        }

        /** Returns what was set so far; the builder can be used further. */
        public ForwardingConfiguration build() {
            return new ForwardingConfiguration(socketOverwriteMode, socketOwner, socketGroup, socketPermissionMode);
        }
    }
}
