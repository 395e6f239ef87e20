package io.github.mutagenjava.embedded.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MutagenIgnorerTest {
    /** A path that ends in a slash is a directory. */
    private static Ignorer.Decision decide(String patterns, String path) throws EngineException {
        List<String> list = Arrays.asList(patterns.split(" ", -1));
        boolean directory = path.endsWith("/");
        return MutagenIgnorer.of(list).decide(directory ? path.substring(0, path.length() - 1) : path, directory);
    }

    @ParameterizedTest
    @CsvSource({
        "x.log,             x.log,        IGNORED",
        "x.log,             deep/x.log,   IGNORED",
        "/x.log,            x.log,        IGNORED",
        "/x.log,            deep/x.log,   NOMINAL",
        "*.log,             deep/x.log,   IGNORED",
        "*.log,             deep/x.logs,  NOMINAL",
        "build/,            build,        NOMINAL",
        "build/,            build/,       IGNORED",
        "build/,            a/build/,     IGNORED",
        "a/b,               a/b,          IGNORED",
        "a/b,               c/a/b,        NOMINAL",
        "**/b,              b,            IGNORED",
        "**/b,              c/a/b,        IGNORED",
        "a/**,              a,            IGNORED",
        "a/**,              a/b/c,        IGNORED",
        "a/**/c,            a/c,          IGNORED",
        "a/**/c,            a/b/b/c,      IGNORED",
        "a*/**,             a,            NOMINAL",
        "a*/**,             ab,           IGNORED",
        "a?c,               abc,          IGNORED",
        "a?c,               a/c,          NOMINAL",
        "[a-c]x,            bx,           IGNORED",
        "[!a-c]x,           bx,           NOMINAL",
        "'{a,b/c}',         b/c,          IGNORED",
        "'{a,b/c}',         b,            NOMINAL",
        "*.log !keep.log,   keep.log,     UNIGNORED",
        "!keep.log *.log,   keep.log,     IGNORED",
        "é*,                état,         IGNORED",
        "a//./b,            a/b,          IGNORED",
        "\\*,               *,            IGNORED",
        "\\*,               a,            NOMINAL",
    })
    void patterns_speak_of_paths_as_documented(String patterns, String path, Ignorer.Status status) throws Exception {
        assertThat(decide(patterns, path).status()).isEqualTo(status);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "''  | empty pattern",
                "!   | negated empty pattern",
                "/   | root pattern",
                "//  | root directory pattern",
                "[a  | unable to validate pattern: syntax error in pattern",
                "[]  | unable to validate pattern: syntax error in pattern",
                "a}  | unable to validate pattern: syntax error in pattern",
                "{a  | unable to validate pattern: syntax error in pattern",
                "a\\ | unable to validate pattern: syntax error in pattern",
            })
    void an_invalid_pattern_is_refused_in_the_daemons_words(String pattern, String text) {
        assertThatThrownBy(() -> MutagenIgnorer.of(List.of("good", pattern)))
                .isInstanceOf(EngineException.class)
                .hasMessage("unable to create Mutagen-style ignorer: unable to parse pattern: " + text);
    }

    @Test
    void version_control_directories_are_ignored_at_every_depth_and_cannot_be_unignored(
            @org.junit.jupiter.api.io.TempDir java.nio.file.Path scratch) throws Exception {
        EngineSettings defaults = EngineSettings.defaults("s", scratch, scratch, scratch);
        Ignorer ignorer = Ignorer.of(new EngineSettings(
                defaults.session(),
                defaults.dataDirectory(),
                defaults.mode(),
                0,
                defaults.symbolicLinkMode(),
                defaults.permissionsMode(),
                defaults.ignoreSyntax(),
                List.of("!.git"),
                true,
                defaults.alpha(),
                defaults.beta()));

        assertThat(ignorer.decide("a/.git", true)).isEqualTo(Ignorer.Decision.IGNORED);
        assertThat(ignorer.decide("a/.git", false).status()).isEqualTo(Ignorer.Status.UNIGNORED);
    }
}
