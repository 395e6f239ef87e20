package io.github.mutagenjava.proto.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.mutagenjava.proto.daemon.VersionResponse;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class ReleaseVersionTest {
    @ParameterizedTest
    @CsvSource({
        "0.14.0, false",
        "0.14.99, false",
        "0.15.0, true",
        "0.15.0-rc1, true",
        "0.18.1, true",
        "0.19.0-dev, true",
        "1.0.0, true"
    })
    void a_daemon_is_supported_from_0_15_0_on(String version, boolean supported) {
        assertThat(ReleaseVersion.parse(version).isSupported()).isEqualTo(supported);
    }

    @Test
    void numbers_come_first_then_a_preview_comes_before_its_release() {
        Stream<ReleaseVersion> versions = Stream.of(
                        "0.19.0", "0.9.0", "0.19.0-dev", "0.18.10", "0.18.9", "1.0.0", "0.19.0-beta1")
                .map(ReleaseVersion::parse);

        assertThat(versions.sorted().map(ReleaseVersion::toString))
                .containsExactly("0.9.0", "0.18.9", "0.18.10", "0.19.0-beta1", "0.19.0-dev", "0.19.0", "1.0.0");
    }

    @Property
    void what_is_written_is_read_back(@ForAll long number) {
        ReleaseVersion version = new ReleaseVersion(~number, number >>> 1, number, "dev");

        assertThat(ReleaseVersion.parse(version.toString())).isEqualTo(version);
    }

    @Test
    void a_daemon_reports_its_version() {
        VersionResponse response =
                VersionResponse.newBuilder().setMinor(18).setPatch(1).build();

        assertThat(ReleaseVersion.of(response)).hasToString("0.18.1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1", "0.18", "v0.18.1", "0.18.1-", "0.18.1 ", "0.-1.0", "0.18.99999999999999999999"})
    void another_form_is_refused(String text) {
        assertThatThrownBy(() -> ReleaseVersion.parse(text))
                .isInstanceOf(InvalidTextException.class)
                .hasMessageContaining("\"" + text + "\"");
    }
}
