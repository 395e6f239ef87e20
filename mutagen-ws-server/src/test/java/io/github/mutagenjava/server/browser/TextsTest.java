package io.github.mutagenjava.server.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The texts of the page in both languages, read as files. */
class TextsTest {

    private static final Path WEB = Path.of("src", "main", "resources", "web");
    private static final Pattern ENTRY = Pattern.compile("(?m)^  (?:'([^']+)'|(\\w+)): (.*?),$");
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\w+}");
    private static final Pattern USE = Pattern.compile("\\bt\\('([^']+)'|data-text=\"([^\"]+)\"");
    private static final Pattern USE_OF_MANY = Pattern.compile("\\bt\\(`([^`]+)`");

    @Test
    void both_languages_have_the_same_texts_with_the_same_values_in_them() throws IOException {
        List<String> english = entries("en").map(TextsTest::keyAndValues).toList();

        List<String> chinese = entries("zh-CN").map(TextsTest::keyAndValues).toList();

        assertThat(chinese).containsExactlyInAnyOrderElementsOf(english);
    }

    @Test
    void every_text_that_the_page_asks_for_exists() throws IOException {
        Set<String> asked = USE.matcher(code())
                .results()
                .map(use -> use.group(1) == null ? use.group(2) : use.group(1))
                .collect(Collectors.toSet());

        assertThat(keys()).containsAll(asked);
    }

    @Test
    void every_text_is_asked_for_somewhere() throws IOException {
        String code = code();
        List<Pattern> many = USE_OF_MANY
                .matcher(code)
                .results()
                .map(use -> Stream.of(use.group(1).split("\\$\\{[^}]*}", -1))
                        .map(Pattern::quote)
                        .collect(Collectors.joining(".+")))
                .map(Pattern::compile)
                .toList();

        assertThat(keys())
                .allMatch(key -> code.contains("'" + key + "'")
                        || code.contains("\"" + key + "\"")
                        || many.stream().anyMatch(use -> use.matcher(key).matches()));
    }

    private static List<String> keys() throws IOException {
        return entries("en").map(TextsTest::key).toList();
    }

    private static Stream<MatchResult> entries(String language) throws IOException {
        return ENTRY.matcher(Files.readString(WEB.resolve("i18n").resolve(language + ".js")))
                .results();
    }

    private static String key(MatchResult entry) {
        return entry.group(1) == null ? entry.group(2) : entry.group(1);
    }

    /** A value may be used once by one language and twice by another, and a plural without its number. */
    private static String keyAndValues(MatchResult entry) {
        return key(entry)
                + PLACEHOLDER
                        .matcher(entry.group(3))
                        .results()
                        .map(MatchResult::group)
                        .map(name -> name.equals("{n}") ? "{count}" : name)
                        .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String code() throws IOException {
        try (Stream<Path> files = Files.walk(WEB)) {
            return files.filter(file -> file.toString().matches(".*\\.(js|html)"))
                    .filter(file -> !file.startsWith(WEB.resolve("i18n")))
                    .map(TextsTest::read)
                    .collect(Collectors.joining("\n"));
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
