package io.github.mutagenjava.benchmarks.load;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Keeps the answers that a reader finds. */
final class CollectedAnswers implements AnswerSink {
    final List<String> answers = new ArrayList<>();
    final List<String> pongs = new ArrayList<>();
    private final ByteArrayOutputStream body = new ByteArrayOutputStream();

    @Override
    public void body(ByteBuffer part) {
        byte[] bytes = new byte[part.remaining()];
        part.get(bytes);
        body.writeBytes(bytes);
    }

    @Override
    public void answered() {
        answers.add(body.toString(StandardCharsets.UTF_8));
        body.reset();
    }

    @Override
    public void pong(byte[] payload) {
        pongs.add(new String(payload, StandardCharsets.UTF_8));
    }

    /** Feeds a reader in pieces whose sizes are taken in turn. */
    static void feed(AnswerReader reader, byte[] bytes, List<Integer> pieces) {
        for (int position = 0, turn = 0; position < bytes.length; turn++) {
            int size = Math.min(pieces.get(turn % pieces.size()), bytes.length - position);
            ByteBuffer piece = ByteBuffer.wrap(bytes, position, size);
            reader.read(piece);
            position += size;
        }
    }
}
