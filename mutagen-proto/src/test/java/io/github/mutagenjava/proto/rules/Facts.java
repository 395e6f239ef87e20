package io.github.mutagenjava.proto.rules;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Tables of what Mutagen 0.18.1 answered: a row a line, columns divided by tabs. */
final class Facts {
    private static final Pattern ESCAPE = Pattern.compile("\\\\(?:u([0-9a-f]{4})|(\\\\))");

    private Facts() {}

    static Stream<List<String>> rows(String file) {
        try (InputStream facts = Facts.class.getResourceAsStream(file)) {
            return new String(Objects.requireNonNull(facts, file).readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> Arrays.stream(line.split("\t", -1))
                            .map(Facts::unescape)
                            .toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String unescape(String cell) {
        return ESCAPE.matcher(cell).replaceAll(match -> {
            String character =
                    match.group(1) == null ? "\\" : String.valueOf((char) Integer.parseInt(match.group(1), 16));
            return java.util.regex.Matcher.quoteReplacement(character);
        });
    }

    /** How the tables write an answer: {@code ok}, or an exclamation mark and the text of a refusal. */
    static String answer(Optional<String> refusal) {
        return refusal.map(text -> "!" + text).orElse("ok");
    }

    /** How the tables write the answer of a parser. */
    static String answer(Supplier<String> parsed) {
        try {
            return parsed.get();
        } catch (InvalidTextException e) {
            return "!" + e.getMessage();
        }
    }
}
