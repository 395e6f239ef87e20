package io.github.mutagenjava.server;

import io.github.mutagenjava.server.logging.Logging;
import io.github.mutagenjava.server.options.LogFormat;
import io.github.mutagenjava.server.options.LogLevel;
import io.github.mutagenjava.server.options.OptionsReader;
import io.github.mutagenjava.server.options.OptionsReader.Outcome;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/**
 * Starts a server with an embedded daemon, uses it once and ends. The build runs this to learn which classes a start takes,
 * and archives them; bare sockets keep the classes of a client out of the archive.
 */
final class Rehearsal {

    private static final String UPGRADE = "Upgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Version: 13\r\n"
            + "Sec-WebSocket-Key: cmVoZWFyc2FsIGtleSAxNg==\r\n";
    private static final String LIST = "{\"action\":\"list\",\"id\":1}";

    private Rehearsal() {}

    /** Takes no arguments. */
    public static void main(String[] arguments) throws Exception {
        Logging.start(LogLevel.ERROR, LogFormat.TEXT);
        Outcome outcome = new OptionsReader(Map.of()).read("-listen", "127.0.0.1:0", "--embedded");
        if (!(outcome instanceof Outcome.Start start)) {
            throw new IllegalStateException("these options start a server");
        }
        try (MutagenServer server = MutagenServer.start(start.options())) {
            int port = server.address().port();
            get(port, "/", "");
            get(port, "/", "Accept: text/html\r\n");
            get(port, "/api/synchronization/sessions", "");
            get(port, "/metrics", "");
            get(port, "/ready", "");
            listOverWebSocket(port);
        }
    }

    private static void get(int port, String path, String headers) throws IOException {
        try (Socket socket = open(port, path, headers + "Connection: close\r\n")) {
            socket.getInputStream().readAllBytes();
        }
    }

    private static void listOverWebSocket(int port) throws IOException {
        try (Socket socket = open(port, "/synchronization", UPGRADE)) {
            OutputStream out = socket.getOutputStream();
            byte[] text = LIST.getBytes(StandardCharsets.UTF_8);
            // A masked text frame; a mask of zeros leaves the text as it is.
            out.write(new byte[] {(byte) 0x81, (byte) (0x80 | text.length), 0, 0, 0, 0});
            out.write(text);
            InputStream in = socket.getInputStream();
            for (int depth = 0, seen = 0; seen == 0 || depth > 0; ) {
                int next = in.read();
                if (next < 0) {
                    throw new IOException("the server closed before it answered");
                }
                depth += next == '{' ? 1 : next == '}' ? -1 : 0;
                seen += next == '}' ? 1 : 0;
            }
        }
    }

    private static Socket open(int port, String path, String headers) throws IOException {
        Socket socket = new Socket(InetAddress.getLoopbackAddress(), port);
        String request = "GET " + path + " HTTP/1.1\r\nHost: localhost:" + port + "\r\n" + headers + "\r\n";
        socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
        return socket;
    }
}
