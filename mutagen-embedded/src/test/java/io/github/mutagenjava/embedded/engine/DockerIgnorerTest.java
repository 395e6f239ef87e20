package io.github.mutagenjava.embedded.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DockerIgnorerTest {
    /** A path that ends in a slash is a directory. */
    private static Ignorer.Decision decide(String patterns, String path) throws EngineException {
        List<String> list = Arrays.asList(patterns.split(" ", -1));
        boolean directory = path.endsWith("/");
        return DockerIgnorer.of(list).decide(directory ? path.substring(0, path.length() - 1) : path, directory);
    }

    @ParameterizedTest
    @CsvSource({
        "x.log,           x.log,       IGNORED,   false",
        "x.log,           deep/x.log,  NOMINAL,   false",
        "/x.log,          x.log,       IGNORED,   false",
        "**/x.log,        deep/x.log,  IGNORED,   false",
        "**/x.log,        x.log,       IGNORED,   false",
        "**x.log,         deep/ax.log, IGNORED,   false",
        "*.log,           deep/x.log,  NOMINAL,   false",
        "a/**,            a/,          NOMINAL,   false",
        "a/**,            a/b/c,       IGNORED,   false",
        "a?c,             a/c,         NOMINAL,   false",
        "[a-c]x,          bx,          IGNORED,   false",
        "a !a/b,          a/,          IGNORED,   true",
        "a !a/b,          a/b,         UNIGNORED, false",
        "a !a/b/c,        a/b/,        NOMINAL,   true",
        "a !c,            a/,          IGNORED,   false",
        "* !a,            a/,          UNIGNORED, false",
        "a|b*,            a,           IGNORED,   false",
        "[a&&b]*,         &x,          IGNORED,   false",
    })
    void patterns_speak_of_paths_as_documented(String patterns, String path, Ignorer.Status status, boolean descend)
            throws Exception {
        assertThat(decide(patterns, path)).isEqualTo(new Ignorer.Decision(status, descend));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "''    | whitespace-only pattern",
                "'! '  | whitespace-only negated pattern",
                "/     | root pattern",
                "/!    | illegal exclusion pattern: \"!\"",
                "a\\b  | escape sequences and backslash-separated paths disallowed in portable .dockerignore patterns",
                "[a    | syntax error in pattern",
                "[]a   | syntax error in pattern",
                "[z-a] | syntax error in pattern",
            })
    void an_invalid_pattern_is_refused_in_the_daemons_words(String pattern, String text) {
        assertThatThrownBy(() -> DockerIgnorer.of(List.of("good", pattern)))
                .isInstanceOf(EngineException.class)
                .hasMessage("unable to create Docker-style ignorer: unable to construct pattern matcher: " + text);
    }
}
