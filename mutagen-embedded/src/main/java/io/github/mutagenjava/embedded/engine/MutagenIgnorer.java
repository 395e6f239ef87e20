package io.github.mutagenjava.embedded.engine;

import java.util.ArrayList;
import java.util.List;

/**
 * Ignores in Mutagen's own syntax. Patterns are tried in order and the last that matches wins; {@code !} un-ignores, a
 * trailing slash limits a pattern to directories, a pattern without any other slash matches names at every depth.
 */
final class MutagenIgnorer implements Ignorer {
    private record Rule(boolean negated, boolean directoryOnly, boolean matchesName, GlobPattern glob) {
        boolean matches(String path, boolean directory) {
            return (directory || !directoryOnly)
                    && (glob.matches(path) || (matchesName && glob.matches(TreePath.name(path))));
        }
    }

    private final List<Rule> rules;

    private MutagenIgnorer(List<Rule> rules) {
        this.rules = rules;
    }

    static MutagenIgnorer of(List<String> patterns) throws EngineException {
        List<Rule> rules = new ArrayList<>();
        for (String pattern : patterns) {
            try {
                rules.add(rule(pattern));
            } catch (EngineException e) {
                throw new EngineException(
                        "unable to create Mutagen-style ignorer: unable to parse pattern: " + e.getMessage(), e);
            }
        }
        return new MutagenIgnorer(List.copyOf(rules));
    }

    private static Rule rule(String text) throws EngineException {
        if (text.isEmpty()) {
            throw new EngineException("empty pattern");
        }
        boolean negated = text.startsWith("!");
        String pattern = negated ? text.substring(1) : text;
        if (pattern.isEmpty()) {
            throw new EngineException("negated empty pattern");
        }
        boolean directoryOnly = pattern.length() > 1 && pattern.endsWith("/");
        pattern = CleanPath.of(pattern);
        if (pattern.equals("/")) {
            throw new EngineException(directoryOnly ? "root directory pattern" : "root pattern");
        }
        boolean absolute = pattern.startsWith("/");
        if (absolute) {
            pattern = pattern.substring(1);
        }
        boolean matchesName = !absolute && pattern.indexOf('/') < 0;
        try {
            return new Rule(negated, directoryOnly, matchesName, GlobPattern.compile(pattern));
        } catch (EngineException e) {
            throw new EngineException("unable to validate pattern: " + e.getMessage(), e);
        }
    }

    @Override
    public Decision decide(String path, boolean directory) {
        Status status = Status.NOMINAL;
        for (Rule rule : rules) {
            Status wanted = rule.negated ? Status.UNIGNORED : Status.IGNORED;
            if (status != wanted && rule.matches(path, directory)) {
                status = wanted;
            }
        }
        return new Decision(status, false);
    }
}
