package io.github.mutagenjava.client.session;

import static java.util.Objects.requireNonNull;

import io.github.mutagenjava.client.InvalidSelectionException;
import java.util.Arrays;
import java.util.List;

/**
 * Which sessions an operation is about: all of them, those with given identifiers or names, or those whose labels match
 * a selector. An identifier or name that no session has is an error of the operation; a selector that matches nothing
 * is not.
 *
 * @since 0.1
 */
public sealed interface Selection {
    /** Every session. */
    static Selection all() {
        return All.INSTANCE;
    }

    /**
     * The sessions with these identifiers or names, which are compared as a whole; a name means every session that
     * bears it.
     *
     * @throws InvalidSelectionException if there is none, or one is empty
     */
    static Selection of(String... specifications) {
        return new Specifications(List.of(specifications));
    }

    /**
     * The sessions with these identifiers.
     *
     * @throws InvalidSelectionException if there is none
     */
    static Selection of(SessionId... identifiers) {
        return new Specifications(
                Arrays.stream(identifiers).map(SessionId::value).toList());
    }

    /**
     * The sessions whose labels match a selector in the syntax of Kubernetes, for example {@code env=staging,!old}.
     *
     * @throws InvalidSelectionException if the daemon could not read it, or if it is blank, which the daemon would take
     *     for every session
     */
    static Selection labels(String selector) {
        return new LabelledSessions(selector);
    }

    /** Whether a session is meant, as the daemon sees it. */
    boolean matches(Session session);

    /**
     * Every session; {@link Selection#all()} makes it.
     *
     * @since 0.1
     */
    record All() implements Selection {
        private static final All INSTANCE = new All();

        @Override
        public boolean matches(Session session) {
            requireNonNull(session, "session");
            return true;
        }

        @Override
        public String toString() {
            return "all sessions";
        }
    }

    /**
     * Sessions by identifier or name; {@link Selection#of(String...)} makes it.
     *
     * @param specifications whole identifiers or whole names
     * @since 0.1
     */
    record Specifications(List<String> specifications) implements Selection {
        /**
         * Checks that it selects something.
         *
         * @throws InvalidSelectionException if there is no specification, or one is empty
         */
        public Specifications {
            specifications = List.copyOf(specifications);
            if (specifications.isEmpty()) {
                throw new InvalidSelectionException(
                        "no identifier and no name selects nothing; use Selection.all() for every session", "");
            }
            if (specifications.contains("")) {
                throw new InvalidSelectionException(
                        "an empty text is no identifier and no name", String.join(", ", specifications));
            }
        }

        @Override
        public boolean matches(Session session) {
            return specifications.contains(session.identifier().value())
                    || session.name().filter(specifications::contains).isPresent();
        }

        @Override
        public String toString() {
            return "sessions " + String.join(", ", specifications);
        }
    }

    /**
     * Sessions by label; {@link Selection#labels(String)} makes it.
     *
     * @since 0.1
     */
    sealed interface Labels extends Selection permits LabelledSessions {
        /** The label selector in the syntax of Kubernetes, as it was given. */
        String selector();
    }
}
