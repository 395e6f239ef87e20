package io.github.mutagenjava.embedded.engine;

import java.util.ArrayList;
import java.util.List;

/**
 * Ignores in the syntax of {@code .dockerignore} files. Patterns start at the root; an ignored directory is walked all
 * the same if a later {@code !} pattern may un-ignore something below it.
 */
final class DockerIgnorer implements Ignorer {
    private record Rule(boolean negated, String text, DockerPattern pattern) {}

    private final List<Rule> rules;

    private DockerIgnorer(List<Rule> rules) {
        this.rules = rules;
    }

    static DockerIgnorer of(List<String> patterns) throws EngineException {
        try {
            List<String> cleaned = new ArrayList<>();
            for (String pattern : patterns) {
                cleaned.add(clean(pattern));
            }
            List<Rule> rules = new ArrayList<>();
            for (String pattern : cleaned) {
                boolean negated = pattern.startsWith("!");
                String text = negated ? pattern.substring(1) : pattern;
                if (negated && text.isEmpty()) {
                    throw new EngineException("illegal exclusion pattern: \"!\"");
                }
                rules.add(new Rule(negated, text, DockerPattern.compile(text)));
            }
            return new DockerIgnorer(List.copyOf(rules));
        } catch (EngineException e) {
            throw new EngineException(
                    "unable to create Docker-style ignorer: unable to construct pattern matcher: " + e.getMessage(), e);
        }
    }

    private static String clean(String text) throws EngineException {
        if (text.indexOf('\\') >= 0) {
            throw new EngineException(
                    "escape sequences and backslash-separated paths disallowed in portable .dockerignore patterns");
        }
        String pattern = text.strip();
        if (pattern.isEmpty()) {
            throw new EngineException("whitespace-only pattern");
        }
        boolean negated = pattern.startsWith("!");
        if (negated) {
            pattern = pattern.substring(1).strip();
            if (pattern.isEmpty()) {
                throw new EngineException("whitespace-only negated pattern");
            }
        }
        pattern = CleanPath.of(pattern);
        if (pattern.equals("/")) {
            throw new EngineException("root pattern");
        }
        String relative = pattern.startsWith("/") ? pattern.substring(1) : pattern;
        return negated ? "!" + relative : relative;
    }

    @Override
    public Decision decide(String path, boolean directory) {
        Status status = Status.NOMINAL;
        for (Rule rule : rules) {
            Status wanted = rule.negated ? Status.UNIGNORED : Status.IGNORED;
            if (status != wanted && rule.pattern.matches(path)) {
                status = wanted;
            }
        }
        boolean descend = directory && status != Status.UNIGNORED && mayHoldUnignoredContent(path);
        return new Decision(status, descend);
    }

    private boolean mayHoldUnignoredContent(String directory) {
        String prefix = directory + "/";
        return rules.stream().anyMatch(rule -> rule.negated && (rule.text + "/").startsWith(prefix));
    }
}
