package io.github.mutagenjava.client.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.mutagenjava.client.session.SessionId;
import io.github.mutagenjava.client.synchronization.Change;
import io.github.mutagenjava.client.synchronization.IgnoreSyntax;
import io.github.mutagenjava.client.synchronization.SynchronizationMode;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What patterns of both syntaxes leave out. */
abstract class IgnoresContract extends FolderContract {
    private static final List<String> FILES =
            List.of("a.log", "b.txt", "build/c.txt", "d/a.log", "d/build/e.txt", "d/keep.log", "x y", "Build", "é.txt");

    @ParameterizedTest(name = "mutagen: {0}")
    @CsvSource(delimiter = '|', textBlock = """
                    *.log              | Build b.txt build build/c.txt d d/build d/build/e.txt x y é.txt
                    /a.log             | Build b.txt build build/c.txt d d/a.log d/build d/build/e.txt d/keep.log x y é.txt
                    build              | Build a.log b.txt d d/a.log d/keep.log x y é.txt
                    build/             | Build a.log b.txt d d/a.log d/keep.log x y é.txt
                    /build             | Build a.log b.txt d d/a.log d/build d/build/e.txt d/keep.log x y é.txt
                    Build/             | Build a.log b.txt build build/c.txt d d/a.log d/build d/build/e.txt d/keep.log x y é.txt
                    d/*                | Build a.log b.txt build build/c.txt d x y é.txt
                    d/**               | Build a.log b.txt build build/c.txt x y é.txt
                    **/e.txt           | Build a.log b.txt build build/c.txt d d/a.log d/build d/keep.log x y é.txt
                    d/build            | Build a.log b.txt build build/c.txt d d/a.log d/keep.log x y é.txt
                    *.log,!keep.log    | Build b.txt build build/c.txt d d/build d/build/e.txt d/keep.log x y é.txt
                    *.log,!d/keep.log  | Build b.txt build build/c.txt d d/build d/build/e.txt d/keep.log x y é.txt
                    d,!d/keep.log      | Build a.log b.txt build build/c.txt x y é.txt
                    !*.log,*.log       | Build b.txt build build/c.txt d d/build d/build/e.txt x y é.txt
                    *                  | nothing
                    *,!b.txt           | b.txt
                    [ab].*             | Build build build/c.txt d d/build d/build/e.txt d/keep.log x y é.txt
                    [^ab].*            | Build a.log b.txt build d d/a.log d/build d/keep.log x y
                    {a,keep}.log       | Build b.txt build build/c.txt d d/build d/build/e.txt x y é.txt
                    ?.txt              | Build a.log build d d/a.log d/build d/keep.log x y
                    x y                | Build a.log b.txt build build/c.txt d d/a.log d/build d/build/e.txt d/keep.log é.txt
                    d/../a.log         | Build b.txt build build/c.txt d d/build d/build/e.txt d/keep.log x y é.txt
                    ./a.log            | Build b.txt build build/c.txt d d/build d/build/e.txt d/keep.log x y é.txt
                    d//a.log           | Build a.log b.txt build build/c.txt d d/build d/build/e.txt d/keep.log x y é.txt
                    \\*.log            | Build a.log b.txt build build/c.txt d d/a.log d/build d/build/e.txt d/keep.log x y é.txt
                    **                 | nothing
                    **/build/**        | Build a.log b.txt d d/a.log d/keep.log x y é.txt
                    """)
    void a_pattern_of_mutagens_own_syntax(String patterns, String left) throws Exception {
        assertLeft(IgnoreSyntax.MUTAGEN, patterns, left);
    }

    @ParameterizedTest(name = "docker: {0}")
    @CsvSource(delimiter = '|', textBlock = """
                    *.log                     | Build b.txt build build/c.txt d d/a.log d/build d/build/e.txt d/keep.log x y é.txt
                    **/*.log                  | Build b.txt build build/c.txt d d/build d/build/e.txt x y é.txt
                    /a.log                    | Build b.txt build build/c.txt d d/a.log d/build d/build/e.txt d/keep.log x y é.txt
                    build                     | Build a.log b.txt d d/a.log d/build d/build/e.txt d/keep.log x y é.txt
                    build/                    | Build a.log b.txt d d/a.log d/build d/build/e.txt d/keep.log x y é.txt
                    **/build                  | Build a.log b.txt d d/a.log d/keep.log x y é.txt
                    d                         | Build a.log b.txt build build/c.txt x y é.txt
                    d/*                       | Build a.log b.txt build build/c.txt d x y é.txt
                    d/**                      | Build a.log b.txt build build/c.txt d x y é.txt
                    d,!d/keep.log             | Build a.log b.txt build build/c.txt d d/keep.log x y é.txt
                    **/*.log,!d/keep.log      | Build b.txt build build/c.txt d d/build d/build/e.txt d/keep.log x y é.txt
                    *,!b.txt                  | b.txt
                    *,!d                      | d d/a.log d/build d/build/e.txt d/keep.log
                    *,!d/build/e.txt          | d d/build d/build/e.txt
                    *,!**/e.txt               | nothing
                    [ab].*                    | Build build build/c.txt d d/a.log d/build d/build/e.txt d/keep.log x y é.txt
                    ?.txt                     | Build a.log build build/c.txt d d/a.log d/build d/build/e.txt d/keep.log x y
                    x y                       | Build a.log b.txt build build/c.txt d d/a.log d/build d/build/e.txt d/keep.log é.txt
                    d/../a.log                | Build b.txt build build/c.txt d d/a.log d/build d/build/e.txt d/keep.log x y é.txt
                    ./a.log                   | Build b.txt build build/c.txt d d/a.log d/build d/build/e.txt d/keep.log x y é.txt
                    !*.log,*.log              | Build b.txt build build/c.txt d d/a.log d/build d/build/e.txt d/keep.log x y é.txt
                    **                        | nothing
                    """)
    void a_pattern_of_dockers_syntax(String patterns, String left) throws Exception {
        assertLeft(IgnoreSyntax.DOCKER, patterns, left);
    }

    private void assertLeft(IgnoreSyntax syntax, String patterns, String left) throws Exception {
        for (String file : FILES) {
            write("alpha/" + file, "content");
        }

        cycle(unwatched(configuration ->
                configuration.ignoreSyntax(syntax).ignores(List.of(patterns.split(",(?![^{]*})", -1)))));

        assertThat(String.join(" ", tree("beta").keySet())).isEqualTo(left.equals("nothing") ? "" : left);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "MUTAGEN, a[, unable to validate pattern: syntax error in pattern",
        "MUTAGEN, /, root pattern",
        "MUTAGEN, //, root directory pattern",
        "MUTAGEN, '', empty pattern",
        "MUTAGEN, !, negated empty pattern",
        "DOCKER, a[, syntax error in pattern",
        "DOCKER, '', whitespace-only pattern",
        "DOCKER, !, whitespace-only negated pattern"
    })
    void a_pattern_that_cannot_be_is_refused(IgnoreSyntax syntax, String pattern, String reason) {
        assertThatThrownBy(() -> synchronization()
                        .create(specification()
                                .configuration(configuration ->
                                        configuration.ignoreSyntax(syntax).ignores(List.of(pattern)))
                                .build()))
                .hasMessage(
                        "unable to connect to alpha: unable to connect to endpoint: unable to create local endpoint: "
                                + (syntax == IgnoreSyntax.MUTAGEN
                                        ? "unable to create Mutagen-style ignorer: unable to parse pattern: "
                                        : "unable to create Docker-style ignorer: unable to construct pattern matcher: ")
                                + reason);
    }

    @Test
    void version_control_is_ignored_when_asked_for() throws Exception {
        for (String name : List.of(".git", ".svn", ".hg", ".bzr", "_darcs", "CVS", ".gitignore")) {
            write("alpha/" + name + "/x", "x");
            write("alpha/d/" + name + "/x", "x");
        }

        cycle(unwatched(configuration -> configuration.ignoreVcs(true)));

        assertThat(String.join(" ", tree("beta").keySet()))
                .isEqualTo(".gitignore .gitignore/x CVS CVS/x d d/.gitignore d/.gitignore/x d/CVS d/CVS/x");
    }

    @Test
    void no_pattern_brings_version_control_back() throws Exception {
        write("alpha/.git/x", "x");
        write("alpha/.hg/x", "x");

        cycle(unwatched(configuration -> configuration.ignoreVcs(true).ignore("!.git")));

        assertThat(tree("beta")).isEmpty();
    }

    @Test
    void version_control_is_carried_over_unless_asked_for() throws Exception {
        write("alpha/.git/x", "x");

        cycle(unwatched(configuration -> {}));

        assertThat(tree("beta")).containsKey(".git/x");
    }

    @Test
    void default_ignores_come_before_ignores() throws Exception {
        write("alpha/a.log", "x");
        write("alpha/b.log", "x");

        cycle(unwatched(
                configuration -> configuration.defaultIgnores(List.of("*.log")).ignore("!b.log")));

        assertThat(tree("beta")).containsOnlyKeys("b.log");
    }

    @Test
    void a_directory_with_ignored_content_is_not_removed() throws Exception {
        write("alpha/keep", "keep");
        write("alpha/d/f", "x");
        SessionId id = synchronizedOnce(configuration -> configuration.ignore("*.tmp"));
        write("beta/d/mine.tmp", "mine");
        remove("alpha/d");

        var state = cycle(id);

        assertThat(tree("beta")).containsEntry("d/mine.tmp", "mine").containsEntry("d/f", "x");
        assertThat(state.conflicts()).singleElement().satisfies(conflict -> {
            assertThat(conflict.root()).isEqualTo("d");
            assertThat(conflict.betaChanges()).extracting(Change::path).containsExactly("d/mine.tmp");
        });
    }

    @Test
    void ignored_content_of_beta_survives_a_replica() throws Exception {
        write("alpha/f", "x");
        write("beta/mine.tmp", "mine");

        cycle(unwatched(configuration ->
                configuration.mode(SynchronizationMode.ONE_WAY_REPLICA).ignore("*.tmp")));

        assertThat(tree("beta")).containsOnlyKeys("f", "mine.tmp");
    }
}
