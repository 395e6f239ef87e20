package io.github.mutagenjava.server.json;

import java.nio.ByteBuffer;
import java.util.function.IntFunction;

/**
 * One envelope to a client: {@code {"message", "action", "data", "code", "id"}}. The data may be shared by many frames;
 * it is copied only when a frame is about to be sent.
 */
public final class Frame {

    private final JsonBytes head;
    private final JsonBytes data;
    private final JsonBytes tail;

    private Frame(String action, String message, JsonBytes data, int code, long id) {
        String text = message.isEmpty() ? "\"\"" : JsonOutput.text(message).toString();
        this.head = JsonBytes.of("{\"message\":" + text + ",\"action\":\"" + action + "\",\"data\":");
        this.data = data;
        this.tail = JsonBytes.of(",\"code\":" + code + ",\"id\":" + id + "}");
    }

    /** An answer that carries what was asked for. */
    public static Frame ack(JsonBytes data, long id) {
        return new Frame("ack", "", data, 0, id);
    }

    /** An answer that refuses, with the reason. */
    public static Frame error(int code, String reason, long id) {
        return new Frame("error", reason, JsonBytes.NULL, code, id);
    }

    /** News that nobody waits for as an answer: {@code changes} or {@code snapshot} of a monitor. */
    public static Frame news(String action, JsonBytes data, long id) {
        return new Frame(action, "", data, 0, id);
    }

    /** A text about a request: its progress, or a question. */
    public static Frame notice(String action, String text, JsonBytes data) {
        return new Frame(action, text, data, 0, 0);
    }

    /** How many bytes. */
    public int length() {
        return head.length() + data.length() + tail.length();
    }

    /** A new buffer with all of it, ready to be read. */
    public ByteBuffer toBuffer() {
        return toBuffer(ByteBuffer::allocate);
    }

    /**
     * The same in a buffer of the caller's.
     *
     * @param buffers makes an empty one for at least so many bytes
     */
    public ByteBuffer toBuffer(IntFunction<ByteBuffer> buffers) {
        ByteBuffer buffer = buffers.apply(length());
        head.appendTo(buffer);
        data.appendTo(buffer);
        tail.appendTo(buffer);
        return buffer.flip();
    }

    @Override
    public String toString() {
        return head.toString() + data + tail;
    }
}
