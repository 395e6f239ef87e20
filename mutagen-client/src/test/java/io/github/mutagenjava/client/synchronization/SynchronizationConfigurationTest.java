package io.github.mutagenjava.client.synchronization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.mutagenjava.client.internal.mapping.ConfigurationMapping;
import io.github.mutagenjava.proto.synchronization.Configuration;
import java.time.Duration;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Builders;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SynchronizationConfigurationTest {
    @Test
    void nothing_set_is_one_shared_value() {
        assertThat(ConfigurationMapping.toRecord(Configuration.getDefaultInstance()))
                .isSameAs(SynchronizationConfiguration.unset());
    }

    @Test
    void nothing_set_equals_zeros_and_empty_texts() {
        SynchronizationConfiguration zeros = SynchronizationConfiguration.builder()
                .maximumEntryCount(0)
                .maximumStagingFileSizeBytes(0)
                .watchPollingInterval(Duration.ZERO)
                .defaultFileMode(0)
                .defaultDirectoryMode(0)
                .defaultOwner("")
                .defaultGroup("")
                .ignores(List.of())
                .build();

        assertThat(zeros).isEqualTo(SynchronizationConfiguration.unset());
    }

    @Test
    void the_text_shows_what_is_set_and_modes_in_octal() {
        SynchronizationConfiguration configuration = SynchronizationConfiguration.builder()
                .mode(SynchronizationMode.ONE_WAY_SAFE)
                .maximumEntryCount(-1)
                .watchPollingInterval(Duration.ofMinutes(1))
                .ignore("*.log", "build")
                .defaultFileMode(0644)
                .build();

        assertThat(configuration)
                .hasToString("{mode=one-way-safe, maximumEntryCount=18446744073709551615, watchPollingInterval=60s,"
                        + " ignores=*.log build, defaultFileMode=0644}");
    }

    @Test
    void the_longest_polling_interval_of_the_protocol_is_read() {
        Configuration configuration =
                Configuration.newBuilder().setWatchPollingInterval(-1).build();

        assertThat(ConfigurationMapping.toRecord(configuration).watchPollingInterval())
                .contains(Duration.ofSeconds(4_294_967_295L));
    }

    @ParameterizedTest
    @ValueSource(strings = {"PT0.5S", "PT-1S", "PT4294967296S"})
    void an_interval_that_the_protocol_cannot_hold_is_refused(Duration interval) {
        SynchronizationConfiguration.Builder builder =
                SynchronizationConfiguration.builder().watchPollingInterval(interval);

        assertThatThrownBy(builder::build)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(interval.toString())
                .hasMessageContaining("whole seconds");
    }

    @Property(tries = 500)
    void a_configuration_survives_the_way_through_the_protocol(
            @ForAll("configurations") SynchronizationConfiguration configuration) {
        assertThat(ConfigurationMapping.toRecord(ConfigurationMapping.toProto(configuration)))
                .isEqualTo(configuration);
    }

    @Property(tries = 200)
    void a_copy_made_through_a_builder_is_equal(@ForAll("configurations") SynchronizationConfiguration configuration) {
        assertThat(configuration.toBuilder().build()).isEqualTo(configuration);
    }

    @Provide
    Arbitrary<SynchronizationConfiguration> configurations() {
        return Builders.withBuilder(SynchronizationConfiguration::builder)
                .use(Arbitraries.of(SynchronizationMode.class))
                .in(SynchronizationConfiguration.Builder::mode)
                .use(Arbitraries.of(HashingAlgorithm.class))
                .in(SynchronizationConfiguration.Builder::hashingAlgorithm)
                .use(Arbitraries.longs())
                .in(SynchronizationConfiguration.Builder::maximumEntryCount)
                .use(Arbitraries.longs())
                .in(SynchronizationConfiguration.Builder::maximumStagingFileSizeBytes)
                .use(Arbitraries.of(ProbeMode.class))
                .in(SynchronizationConfiguration.Builder::probeMode)
                .use(Arbitraries.of(ScanMode.class))
                .in(SynchronizationConfiguration.Builder::scanMode)
                .use(Arbitraries.of(StageMode.class))
                .in(SynchronizationConfiguration.Builder::stageMode)
                .use(Arbitraries.of(SymbolicLinkMode.class))
                .in(SynchronizationConfiguration.Builder::symbolicLinkMode)
                .use(Arbitraries.of(WatchMode.class))
                .in(SynchronizationConfiguration.Builder::watchMode)
                .use(Arbitraries.longs().between(0, 4_294_967_295L).map(Duration::ofSeconds))
                .in(SynchronizationConfiguration.Builder::watchPollingInterval)
                .use(Arbitraries.of(IgnoreSyntax.class))
                .in(SynchronizationConfiguration.Builder::ignoreSyntax)
                .use(Arbitraries.strings().list().ofMaxSize(3))
                .in(SynchronizationConfiguration.Builder::defaultIgnores)
                .use(Arbitraries.strings().list().ofMaxSize(3))
                .in(SynchronizationConfiguration.Builder::ignores)
                .use(Arbitraries.of(IgnoreVcsMode.class))
                .in(SynchronizationConfiguration.Builder::ignoreVcsMode)
                .use(Arbitraries.of(PermissionsMode.class))
                .in(SynchronizationConfiguration.Builder::permissionsMode)
                .use(Arbitraries.integers())
                .in(SynchronizationConfiguration.Builder::defaultFileMode)
                .use(Arbitraries.integers())
                .in(SynchronizationConfiguration.Builder::defaultDirectoryMode)
                .use(Arbitraries.strings())
                .in(SynchronizationConfiguration.Builder::defaultOwner)
                .use(Arbitraries.strings())
                .in(SynchronizationConfiguration.Builder::defaultGroup)
                .use(Arbitraries.of(CompressionAlgorithm.class))
                .in(SynchronizationConfiguration.Builder::compressionAlgorithm)
                .build(SynchronizationConfiguration.Builder::build);
    }
}
