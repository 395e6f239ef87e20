package io.github.mutagenjava.benchmarks.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.NotEmpty;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

class HttpAnswerReaderTest {
    @Property(tries = 300)
    void bodies_are_found_whatever_the_pieces(
            @ForAll @Size(max = 5) List<@AlphaChars @StringLength(max = 400) String> bodies,
            @ForAll @IntRange(min = 1, max = 100) int chunk,
            @ForAll boolean chunked,
            @ForAll @NotEmpty List<@IntRange(min = 1, max = 300) Integer> pieces) {
        StringBuilder answers = new StringBuilder();
        bodies.forEach(body -> answers.append(chunked ? inChunks(body, chunk) : withLength(body)));
        CollectedAnswers found = new CollectedAnswers();

        CollectedAnswers.feed(new HttpAnswerReader(found), bytes(answers.toString()), pieces);

        assertThat(found.answers).containsExactlyElementsOf(bodies);
    }

    @Test
    void an_answer_that_has_not_changed_does_not_count() {
        HttpAnswerReader reader = new HttpAnswerReader(new CollectedAnswers());

        assertThatThrownBy(() -> reader.read(ByteBuffer.wrap(bytes("HTTP/1.1 304 Not Modified\r\n\r\n"))))
                .isInstanceOf(ProtocolException.class)
                .hasMessage("expected status 200, the server said: HTTP/1.1 304 Not Modified");
    }

    private static String withLength(String body) {
        return "HTTP/1.1 200 OK\r\nContent-Length: " + body.length() + "\r\nServer: x\r\n\r\n" + body;
    }

    private static String inChunks(String body, int size) {
        StringBuilder answer = new StringBuilder("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n");
        for (int start = 0; start < body.length(); start += size) {
            String chunk = body.substring(start, Math.min(body.length(), start + size));
            answer.append(Integer.toHexString(chunk.length()))
                    .append("\r\n")
                    .append(chunk)
                    .append("\r\n");
        }
        return answer.append("0\r\n\r\n").toString();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
