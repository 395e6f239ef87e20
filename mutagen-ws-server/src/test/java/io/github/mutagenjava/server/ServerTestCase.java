package io.github.mutagenjava.server;

import com.google.gson.JsonObject;
import io.github.mutagenjava.embedded.EmbeddedDaemon;
import io.github.mutagenjava.server.options.ServerOptions;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** A fresh embedded daemon and a server on it for each test. */
abstract class ServerTestCase {

    @TempDir
    Path folder;

    EmbeddedDaemon daemon;
    ServerFixture server;

    @BeforeEach
    void startBoth() {
        daemon = EmbeddedDaemon.start(folder.resolve("d"));
        server = ServerFixture.with(options(), tuning());
    }

    @AfterEach
    void stopBoth() {
        server.close();
        daemon.close();
    }

    ServerOptions options() {
        return ServerFixture.options(daemon.socket());
    }

    Tuning tuning() {
        return Tuning.standard(options());
    }

    /** A creation's data with two local folders. */
    String creation(String name, boolean paused) {
        return "{\"name\":\"" + name + "\",\"paused\":" + paused + ",\"alpha\":{\"path\":\""
                + folder.resolve("a-" + name) + "\"},\"beta\":{\"path\":\"" + folder.resolve("b-" + name) + "\"}}";
    }

    static String session(JsonObject answer) {
        return answer.getAsJsonObject("data").get("session").getAsString();
    }

    static String message(JsonObject frame) {
        return frame.get("message").getAsString();
    }

    static int code(JsonObject frame) {
        return frame.get("code").getAsInt();
    }
}
