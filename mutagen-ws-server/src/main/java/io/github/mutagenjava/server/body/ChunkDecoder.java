package io.github.mutagenjava.server.body;

import java.nio.ByteBuffer;

/**
 * Takes chunks apart by the letter of RFC 9112. Undertow takes a size that is none for zero, and with it for the end of a
 * body that it has not seen, which is a pause of every session.
 */
final class ChunkDecoder {

    private static final int RADIX = 16;
    /** Longer bodies are cut off long before. */
    private static final long LARGEST_SIZE = Integer.MAX_VALUE;

    private State state = State.SIZE_BEGIN;
    private long size;

    private enum State {
        SIZE_BEGIN,
        SIZE,
        SIZE_PADDING,
        EXTENSION,
        SIZE_LF,
        DATA,
        DATA_CR,
        DATA_LF,
        TRAILER_BEGIN,
        TRAILER,
        TRAILER_LF,
        END_LF,
        END
    }

    /** Whether all of the body was seen. */
    boolean isAtEnd() {
        return state == State.END;
    }

    /**
     * Appends to {@code data} what is data of the raw bytes, until they or the body end. Both may be views of the same
     * memory, from the same place on.
     *
     * @throws MalformedBodyException at the first byte that can't be where it is
     */
    void decode(ByteBuffer raw, ByteBuffer data) throws MalformedBodyException {
        while (raw.hasRemaining() && state != State.END) {
            if (state == State.DATA) {
                take(raw, data);
            } else {
                state = after(Byte.toUnsignedInt(raw.get()));
            }
        }
    }

    private void take(ByteBuffer raw, ByteBuffer data) {
        int length = (int) Math.min(size, raw.remaining());
        data.put(raw.slice(raw.position(), length));
        raw.position(raw.position() + length);
        size -= length;
        state = size == 0 ? State.DATA_CR : State.DATA;
    }

    private State after(int octet) throws MalformedBodyException {
        return switch (state) {
            case SIZE_BEGIN -> withDigit(octet);
            case SIZE -> Character.digit(octet, RADIX) < 0 ? afterSize(octet) : withDigit(octet);
            case SIZE_PADDING -> afterSize(octet);
            case EXTENSION -> octet == '\r' ? State.SIZE_LF : text(octet, State.EXTENSION);
            case SIZE_LF -> lineFeed(octet, size == 0 ? State.TRAILER_BEGIN : State.DATA);
            case DATA_CR -> {
                if (octet != '\r') {
                    throw new MalformedBodyException("the end of a line after a chunk", octet);
                }
                yield State.DATA_LF;
            }
            case DATA_LF -> lineFeed(octet, State.SIZE_BEGIN);
            case TRAILER_BEGIN -> octet == '\r' ? State.END_LF : text(octet, State.TRAILER);
            case TRAILER -> octet == '\r' ? State.TRAILER_LF : text(octet, State.TRAILER);
            case TRAILER_LF -> lineFeed(octet, State.TRAILER_BEGIN);
            case END_LF -> lineFeed(octet, State.END);
            case DATA, END -> throw new IllegalStateException("no byte belongs here");
        };
    }

    private State withDigit(int octet) throws MalformedBodyException {
        int digit = Character.digit(octet, RADIX);
        if (digit < 0) {
            throw new MalformedBodyException("the size of a chunk in hexadecimal", octet);
        }
        size = size * RADIX + digit;
        if (size > LARGEST_SIZE) {
            throw new MalformedBodyException("a chunk of at most " + LARGEST_SIZE + " bytes", octet);
        }
        return State.SIZE;
    }

    private static State afterSize(int octet) throws MalformedBodyException {
        return switch (octet) {
            case '\r' -> State.SIZE_LF;
            case ';' -> State.EXTENSION;
            case ' ', '\t' -> State.SIZE_PADDING;
            default -> throw new MalformedBodyException("the end of a chunk's size", octet);
        };
    }

    /** Extensions and trailers mean nothing to us. */
    private static State text(int octet, State next) throws MalformedBodyException {
        if (octet < ' ' && octet != '\t') {
            throw new MalformedBodyException("text", octet);
        }
        return next;
    }

    private static State lineFeed(int octet, State next) throws MalformedBodyException {
        if (octet != '\n') {
            throw new MalformedBodyException("a line feed", octet);
        }
        return next;
    }
}
