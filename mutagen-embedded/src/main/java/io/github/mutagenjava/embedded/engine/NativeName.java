package io.github.mutagenjava.embedded.engine;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Names of files as UTF-8, whatever the platform's own encoding. A path keeps the bytes it was read with, but its text
 * goes through that encoding and may lose some of them; its URI does not.
 */
final class NativeName {
    private static final boolean UTF_8 =
            Charset.forName(System.getProperty("sun.jnu.encoding", "UTF-8")).equals(StandardCharsets.UTF_8);
    private static final char REPLACEMENT = '\ufffd';

    private NativeName() {}

    /** The name of this path, or empty if its bytes are not UTF-8. */
    static Optional<String> decode(Path path) {
        String text = name(path);
        if ((UTF_8 && text.indexOf(REPLACEMENT) < 0) || isAscii(text)) {
            return Optional.of(text);
        }
        try {
            CharBuffer decoded = StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes(path)));
            return Optional.of(decoded.toString());
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }

    /** The last name of a path as text; quicker than the path's own way, which makes another path. */
    static String name(Path path) {
        String whole = path.toString();
        return whole.substring(whole.lastIndexOf('/') + 1);
    }

    /** The name with every run of bytes that is not UTF-8 replaced, as the daemon lists such content. */
    static String escape(Path path) {
        CharBuffer decoded = StandardCharsets.UTF_8.decode(ByteBuffer.wrap(bytes(path)));
        return decoded.toString().replaceAll(REPLACEMENT + "+", Character.toString(REPLACEMENT)) + " (non-UTF-8)";
    }

    /** The path of this name in a directory. */
    static Path resolve(Path directory, String name) {
        if (UTF_8 || isAscii(name)) {
            return directory.resolve(name);
        }
        StringBuilder uri = new StringBuilder(directory.toUri().toString());
        if (uri.charAt(uri.length() - 1) != '/') {
            uri.append('/');
        }
        for (byte each : name.getBytes(StandardCharsets.UTF_8)) {
            uri.append(String.format("%%%02X", each));
        }
        return Path.of(java.net.URI.create(uri.toString()));
    }

    /** The path of a relative path with slashes below a root; the root itself for the empty path. */
    static Path resolveAll(Path root, String path) {
        if (UTF_8 || isAscii(path)) {
            return root.resolve(path);
        }
        Path resolved = root;
        for (String name : path.split("/", -1)) {
            resolved = resolve(resolved, name);
        }
        return resolved;
    }

    private static byte[] bytes(Path path) {
        String raw = path.toUri().getRawPath();
        String escaped = raw.endsWith("/") ? raw.substring(0, raw.length() - 1) : raw;
        String name = escaped.substring(escaped.lastIndexOf('/') + 1);
        byte[] bytes = new byte[name.length()];
        int length = 0;
        for (int i = 0; i < name.length(); i++) {
            if (name.charAt(i) == '%') {
                bytes[length++] = (byte) Integer.parseInt(name.substring(i + 1, i + 3), 16);
                i += 2;
            } else {
                bytes[length++] = (byte) name.charAt(i);
            }
        }
        return java.util.Arrays.copyOf(bytes, length);
    }

    private static boolean isAscii(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) >= 0x80) {
                return false;
            }
        }
        return true;
    }
}
