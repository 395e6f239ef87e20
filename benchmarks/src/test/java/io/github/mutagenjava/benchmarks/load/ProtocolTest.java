package io.github.mutagenjava.benchmarks.load;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.mutagenjava.benchmarks.LoopbackAddress;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class ProtocolTest {
    @Test
    void a_strict_server_takes_the_key_of_the_handshake() {
        LoopbackAddress server = LoopbackAddress.parse("http://127.0.0.1:8081");
        String opening = StandardCharsets.US_ASCII
                .decode(Protocol.WEBSOCKET.opening(server, Optional.empty()))
                .toString();

        assertThat(Pattern.compile("Sec-WebSocket-Key: (.*)\r\n")
                        .matcher(opening)
                        .results())
                .map((MatchResult key) -> Base64.getDecoder().decode(key.group(1)))
                .singleElement()
                .satisfies(key -> assertThat(key).hasSize(16));
    }
}
