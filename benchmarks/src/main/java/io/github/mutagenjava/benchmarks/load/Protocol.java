package io.github.mutagenjava.benchmarks.load;

import io.github.mutagenjava.benchmarks.LoopbackAddress;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** How lists are asked for. */
public enum Protocol {
    HTTP("http") {
        @Override
        ByteBuffer opening(LoopbackAddress server, Optional<String> token) {
            return ByteBuffer.allocate(0);
        }

        @Override
        ByteBuffer request(LoopbackAddress server, Optional<String> token) {
            return ascii("GET /api/synchronization/sessions HTTP/1.1\r\nHost: " + server + "\r\n" + bearer(token)
                    + "Accept: application/json\r\n\r\n");
        }

        @Override
        AnswerReader reader(AnswerSink sink) {
            return new HttpAnswerReader(sink);
        }
    },
    WEBSOCKET("ws") {
        @Override
        ByteBuffer opening(LoopbackAddress server, Optional<String> token) {
            return ascii("GET /synchronization HTTP/1.1\r\nHost: " + server + "\r\n" + bearer(token)
                    + "Connection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Version: 13\r\n"
                    + "Sec-WebSocket-Key: bXV0YWdlbi1qYXZhLWxvYQ==\r\n\r\n");
        }

        @Override
        ByteBuffer request(LoopbackAddress server, Optional<String> token) {
            return ClientFrame.text("{\"action\":\"list\",\"data\":{},\"id\":1}");
        }

        @Override
        AnswerReader reader(AnswerSink sink) {
            return new WebSocketAnswerReader(sink);
        }
    };

    private final String text;

    Protocol(String text) {
        this.text = text;
    }

    public String text() {
        return text;
    }

    /** What to send once a connection is there; empty if nothing. It is answered before the first request. */
    abstract ByteBuffer opening(LoopbackAddress server, Optional<String> token);

    /** What to send for a list of every session. */
    abstract ByteBuffer request(LoopbackAddress server, Optional<String> token);

    abstract AnswerReader reader(AnswerSink sink);

    public static Protocol parse(String text) {
        for (Protocol protocol : values()) {
            if (protocol.text.equals(text)) {
                return protocol;
            }
        }
        throw new IllegalArgumentException("\"" + text + "\" is no way to ask for lists; expected http or ws");
    }

    private static String bearer(Optional<String> token) {
        return token.map(secret -> "Authorization: Bearer " + secret + "\r\n").orElse("");
    }

    private static ByteBuffer ascii(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.US_ASCII);
        return ByteBuffer.allocateDirect(bytes.length).put(bytes).flip();
    }
}
