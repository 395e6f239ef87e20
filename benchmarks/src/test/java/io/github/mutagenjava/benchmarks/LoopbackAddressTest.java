package io.github.mutagenjava.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LoopbackAddressTest {
    @ParameterizedTest
    @ValueSource(strings = {"http://127.0.0.1:8081", "ws://localhost:8081/synchronization", "http://[::1]:8081"})
    void servers_on_this_machine_are_taken(String text) {
        assertThat(LoopbackAddress.parse(text).port()).isEqualTo(8081);
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://192.0.2.1:8081", "http://0.0.0.0:8081", "http://[2001:db8::1]/"})
    void other_machines_are_refused(String text) {
        assertThatThrownBy(() -> LoopbackAddress.parse(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(text)
                .hasMessageContaining("127.0.0.1");
    }

    @Test
    void a_text_without_a_scheme_is_refused_with_an_example() {
        assertThatThrownBy(() -> LoopbackAddress.parse("localhost:8081"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("expected one such as http://127.0.0.1:8081");
    }
}
