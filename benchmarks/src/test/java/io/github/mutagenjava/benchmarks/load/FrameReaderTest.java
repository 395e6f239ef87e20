package io.github.mutagenjava.benchmarks.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.NotEmpty;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class FrameReaderTest {
    private static final int FINAL = 0x80;
    private static final int CONTINUATION = 0;
    private static final int TEXT = 1;
    private static final int CLOSE = 8;
    private static final int PING = 9;

    @Property(tries = 200)
    void messages_are_found_whatever_the_frames_and_pieces(
            @ForAll @Size(max = 6) List<@Size(min = 1, max = 4) List<@IntRange(max = 70_000) Integer>> messages,
            @ForAll @NotEmpty List<@IntRange(min = 1, max = 5_000) Integer> pieces) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        messages.forEach(frames -> write(bytes, frames));
        CollectedAnswers found = new CollectedAnswers();

        CollectedAnswers.feed(new FrameReader(found), bytes.toByteArray(), pieces);

        assertThat(found.answers.stream().map(String::length))
                .containsExactlyElementsOf(messages.stream()
                        .map(frames ->
                                frames.stream().mapToInt(Integer::intValue).sum())
                        .toList());
    }

    @Test
    void a_ping_between_the_frames_of_a_message_is_answered() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.writeBytes(frame(TEXT, "one "));
        bytes.writeBytes(frame(FINAL | PING, "still there?"));
        bytes.writeBytes(frame(FINAL | CONTINUATION, "message"));
        CollectedAnswers found = new CollectedAnswers();

        new FrameReader(found).read(ByteBuffer.wrap(bytes.toByteArray()));

        assertThat(found.answers).containsExactly("one message");
        assertThat(found.pongs).containsExactly("still there?");
    }

    @Test
    void a_close_names_its_code() {
        FrameReader reader = new FrameReader(new CollectedAnswers());

        assertThatThrownBy(() ->
                        reader.read(ByteBuffer.wrap(new byte[] {(byte) (FINAL | CLOSE), 2, 0x03, (byte) 0xf5})))
                .isInstanceOf(ProtocolException.class)
                .hasMessageContaining("1013");
    }

    /** A message of frames with these lengths. */
    private static void write(ByteArrayOutputStream bytes, List<Integer> frames) {
        for (int i = 0; i < frames.size(); i++) {
            int opcode = (i == 0 ? TEXT : CONTINUATION) | (i == frames.size() - 1 ? FINAL : 0);
            bytes.writeBytes(frame(opcode, "x".repeat(frames.get(i))));
        }
    }

    private static byte[] frame(int opcode, String text) {
        byte[] payload = text.getBytes(StandardCharsets.UTF_8);
        ByteBuffer frame = ByteBuffer.allocate(10 + payload.length).put((byte) opcode);
        if (payload.length <= 125) {
            frame.put((byte) payload.length);
        } else if (payload.length <= 0xffff) {
            frame.put((byte) 126).putShort((short) payload.length);
        } else {
            frame.put((byte) 127).putLong(payload.length);
        }
        frame.put(payload).flip();
        byte[] bytes = new byte[frame.remaining()];
        frame.get(bytes);
        return bytes;
    }
}
