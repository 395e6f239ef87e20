package io.github.mutagenjava.embedded.engine;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Trees in a short notation: {@code -} is nothing, {@code f1} a file with content 1 ({@code f1x} executable), {@code l1}
 * a link to 1, {@code ?} untracked, {@code !} problematic, {@code [name=tree name=tree]} a directory.
 */
final class Trees {
    private Trees() {}

    static @Nullable Entry parse(String text) {
        Deque<String> tokens = new ArrayDeque<>(List.of(text.replace("[", " [ ")
                .replace("]", " ] ")
                .replace("=", " = ")
                .strip()
                .split("\\s+")));
        return parse(tokens);
    }

    private static @Nullable Entry parse(Deque<String> tokens) {
        String token = tokens.removeFirst();
        return switch (token.charAt(0)) {
            case '-' -> null;
            case '?' -> Entry.untracked();
            case '!' -> Entry.problematic("broken");
            case 'l' -> Entry.symbolicLink(token.substring(1));
            case 'f' ->
                Entry.file(
                        Digest.of(new byte[] {(byte) token.charAt(1)}), token.length() > 2 && token.charAt(2) == 'x');
            case '[' -> directory(tokens);
            default -> throw new IllegalArgumentException(token);
        };
    }

    private static Entry directory(Deque<String> tokens) {
        SortedMap<String, Entry> contents = new TreeMap<>();
        while (!tokens.getFirst().equals("]")) {
            String name = tokens.removeFirst();
            tokens.removeFirst();
            Entry child = parse(tokens);
            if (child != null) {
                contents.put(name, child);
            }
        }
        tokens.removeFirst();
        return Entry.directory(contents);
    }

    static String format(@Nullable Entry entry) {
        if (entry == null) {
            return "-";
        }
        return switch (entry.kind()) {
            case UNTRACKED -> "?";
            case PROBLEMATIC -> "!";
            case SYMBOLIC_LINK -> "l" + entry.target();
            case FILE -> "f" + (char) entry.fileDigest().toByteArray()[0] + (entry.executable() ? "x" : "");
            default -> {
                StringBuilder text = new StringBuilder("[");
                entry.contents()
                        .forEach((name, child) -> text.append(text.length() > 1 ? " " : "")
                                .append(name)
                                .append('=')
                                .append(format(child)));
                yield text.append(']').toString();
            }
        };
    }
}
