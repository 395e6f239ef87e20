package io.github.mutagenjava.server;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** A WebSocket as an attacker uses it: with frames that clients would not send, and in no hurry to take any. */
final class RawWebSocket {

    private static final int CLOSE = 0x88;

    private RawWebSocket() {}

    static Socket open(int port) throws IOException {
        Socket socket = RawHttp.open(port);
        socket.setReceiveBufferSize(4096);
        String request = RawHttp.upgrade("/synchronization", "Host: localhost");
        socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
        String head = RawHttp.head(socket);
        if (!head.startsWith("HTTP/1.1 101 ")) {
            throw new AssertionError("expected a WebSocket, got " + head);
        }
        return socket;
    }

    static byte[] frame(int first, String text) {
        return frame(first, text.getBytes(StandardCharsets.UTF_8));
    }

    /** A frame that begins with that byte. A mask of zeros leaves what is in it as it is. */
    static byte[] frame(int first, byte[] payload) {
        ByteArrayOutputStream frame = new ByteArrayOutputStream();
        frame.write(first);
        if (payload.length < 126) {
            frame.write(0x80 | payload.length);
        } else {
            frame.write(0x80 | 126);
            frame.write(payload.length >> 8);
            frame.write(payload.length);
        }
        frame.writeBytes(new byte[4]);
        frame.writeBytes(payload);
        return frame.toByteArray();
    }

    /** The code with which the server closes; short frames before it are dropped. */
    static int closeCode(Socket socket) throws IOException {
        InputStream in = socket.getInputStream();
        while (true) {
            int first = in.read();
            if (first < 0) {
                throw new AssertionError("expected the connection to be closed with a code, but it was cut");
            }
            byte[] payload = in.readNBytes(in.read());
            if (first == CLOSE) {
                return Byte.toUnsignedInt(payload[0]) << 8 | Byte.toUnsignedInt(payload[1]);
            }
        }
    }
}
