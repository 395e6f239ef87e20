package io.github.mutagenjava.benchmarks.load;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Whether answers are lists of the sessions that are there. The first answer of a connection is read in full; of the
 * others only the size and the beginning are looked at, since reading them all would measure the reader.
 */
final class AnswerCheck {
    private static final Pattern ACKNOWLEDGED = Pattern.compile("\"action\"\\s*:\\s*\"ack\"");
    private static final Pattern SESSION = Pattern.compile("\"identifier\"\\s*:");
    private static final int BEGINNING = 256;
    /** A number in it may get longer; a session is several times as long. */
    private static final long TOLERATED_DIFFERENCE = 64;

    private final ByteArrayOutputStream first = new ByteArrayOutputStream();
    private final byte[] beginning = new byte[BEGINNING];
    private boolean firstSeen;
    private long firstSize;
    private int sessions;
    private long size;

    void body(ByteBuffer part) {
        if (!firstSeen) {
            byte[] bytes = new byte[part.remaining()];
            part.duplicate().get(bytes);
            first.writeBytes(bytes);
        } else if (size < BEGINNING) {
            int missing = (int) Math.min(BEGINNING - size, part.remaining());
            part.duplicate().get(beginning, (int) size, missing);
        }
        size += part.remaining();
    }

    /**
     * Ends an answer and returns its size.
     *
     * @throws ProtocolException if it is no list
     */
    long answered() {
        String text = firstSeen
                ? new String(beginning, 0, (int) Math.min(size, BEGINNING), StandardCharsets.UTF_8)
                : first.toString(StandardCharsets.UTF_8);
        if (firstSeen ? !startsAcknowledged(text) : !ACKNOWLEDGED.matcher(text).find()) {
            throw new ProtocolException("expected an acknowledged list, the server said: "
                    + text.substring(0, Math.min(text.length(), BEGINNING)));
        }
        if (!firstSeen) {
            sessions = count(text);
            firstSize = size;
            firstSeen = true;
            first.reset();
        } else if (Math.abs(size - firstSize) > TOLERATED_DIFFERENCE) {
            throw new ProtocolException(
                    "an answer has " + size + " bytes, the first one had " + firstSize + "; sessions came or went");
        }
        long result = size;
        size = 0;
        return result;
    }

    /** How many sessions the first answer listed. */
    int sessions() {
        return sessions;
    }

    private static boolean startsAcknowledged(String text) {
        return text.contains("\"action\":\"ack\"") || text.contains("\"action\": \"ack\"");
    }

    private static int count(String text) {
        int found = 0;
        for (Matcher matcher = SESSION.matcher(text); matcher.find(); ) {
            found++;
        }
        return found;
    }
}
