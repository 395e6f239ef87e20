package io.github.mutagenjava.server.body;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class ChunkDecoderTest {

    @Property(tries = 300)
    void a_body_is_the_same_however_it_is_cut(
            @ForAll @Size(max = 5) List<@Size(min = 1, max = 40) byte[]> chunks,
            @ForAll @IntRange(min = 1, max = 60) int read)
            throws MalformedBodyException {
        ByteArrayOutputStream sent = new ByteArrayOutputStream();
        ByteArrayOutputStream meant = new ByteArrayOutputStream();
        for (byte[] chunk : chunks) {
            meant.writeBytes(chunk);
            sent.writeBytes(ascii(Integer.toHexString(chunk.length) + "\r\n"));
            sent.writeBytes(chunk);
            sent.writeBytes(ascii("\r\n"));
        }
        sent.writeBytes(ascii("0\r\n\r\nGET /"));

        Decoded decoded = decoded(sent.toByteArray(), read);

        assertThat(decoded.data).isEqualTo(meant.toString(StandardCharsets.ISO_8859_1));
        assertThat(decoded.ended).isTrue();
        assertThat(decoded.rest).isEqualTo("GET /");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2\r\n{}\r\n0\r\n\r\n",
                "02\r\n{}\r\n00\r\n\r\n",
                "2;a=b;c=\"d\"\r\n{}\r\n0;e\r\n\r\n",
                "2 \t\r\n{}\r\n0\r\n\r\n",
                "2\r\n{}\r\n0\r\nDigest: x\r\nTwo: y\r\n\r\n",
            })
    void sizes_with_extensions_and_a_body_with_trailers_are_understood(String chunks) throws MalformedBodyException {
        Decoded decoded = decoded(ascii(chunks), 7);

        assertThat(decoded.data).isEqualTo("{}");
        assertThat(decoded.ended).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            ignoreLeadingAndTrailingWhitespace = false,
            value = {
                "zz^^|hexadecimal, got 'z'",
                "^^|hexadecimal, got 0x0d",
                "-2^{}|hexadecimal, got '-'",
                " 2^{}|hexadecimal, got 0x20",
                "0x2^{}|end of a chunk's size, got 'x'",
                "2g^{}|end of a chunk's size, got 'g'",
                "2\\n{}|end of a chunk's size, got 0x0a",
                "2\\r{}|line feed, got '{'",
                "2;a\\n{}|text, got 0x0a",
                "2^{}x|end of a line after a chunk, got 'x'",
                "2^{}\\r\\r|line feed, got 0x0d",
                "0^\\0|text, got 0x00",
                "0^A: b\\n|text, got 0x0a",
                "0^\\r\\r|line feed, got 0x0d",
                "80000000^|at most 2147483647 bytes, got '0'",
                "10000000000000002^{}|at most 2147483647 bytes, got '0'",
            })
    void what_could_be_read_in_another_way_is_refused(String chunks, String reason) {
        byte[] sent = ascii(chunks.replace("^", "\\r\\n").translateEscapes());

        assertThatThrownBy(() -> decoded(sent, 3))
                .isInstanceOf(MalformedBodyException.class)
                .hasMessageStartingWith("malformed chunks: expected ")
                .hasMessageEndingWith(reason);
    }

    private record Decoded(String data, boolean ended, String rest) {}

    /** Decodes so many bytes at a time, in place as the server does. */
    private static Decoded decoded(byte[] sent, int read) throws MalformedBodyException {
        ChunkDecoder decoder = new ChunkDecoder();
        ByteBuffer data = ByteBuffer.allocateDirect(sent.length);
        ByteBuffer wire = ByteBuffer.wrap(sent);
        while (wire.hasRemaining() && !decoder.isAtEnd()) {
            int length = Math.min(read, wire.remaining());
            ByteBuffer raw = data.slice(data.position(), length);
            raw.put(wire.slice(wire.position(), length)).flip();
            decoder.decode(raw, data);
            wire.position(wire.position() + length - raw.remaining());
        }
        return new Decoded(
                StandardCharsets.ISO_8859_1.decode(data.flip()).toString(),
                decoder.isAtEnd(),
                StandardCharsets.ISO_8859_1.decode(wire).toString());
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
