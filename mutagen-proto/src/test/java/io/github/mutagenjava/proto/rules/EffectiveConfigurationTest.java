package io.github.mutagenjava.proto.rules;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.Descriptors.FieldDescriptor;
import com.google.protobuf.Message;
import io.github.mutagenjava.proto.synchronization.Configuration;
import io.github.mutagenjava.proto.synchronization.ScanMode;
import io.github.mutagenjava.proto.synchronization.StageMode;
import io.github.mutagenjava.proto.synchronization.core.SynchronizationMode;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

final class EffectiveConfigurationTest {
    private static final Configuration NOTHING = Configuration.getDefaultInstance();

    static Stream<FieldDescriptor> singularFields() {
        return Configuration.getDescriptor().getFields().stream().filter(field -> !field.isRepeated());
    }

    @ParameterizedTest
    @MethodSource("singularFields")
    void what_the_endpoint_sets_wins(FieldDescriptor field) {
        Configuration common = with(field, 1);
        Configuration endpoint = with(field, 2);

        assertThat(EffectiveConfiguration.merge(common, endpoint)).isEqualTo(endpoint);
        assertThat(EffectiveConfiguration.merge(common, NOTHING)).isEqualTo(common);
        assertThat(EffectiveConfiguration.merge(NOTHING, endpoint)).isEqualTo(endpoint);
    }

    @ParameterizedTest
    @MethodSource("singularFields")
    void every_member_but_owner_and_group_has_a_default(FieldDescriptor field) {
        Message effective = EffectiveConfiguration.of(NOTHING, NOTHING);

        boolean optional = field.getJavaType() == FieldDescriptor.JavaType.STRING;
        assertThat(effective.getField(field).equals(field.getDefaultValue())).isEqualTo(optional);
    }

    private static Configuration with(FieldDescriptor field, int value) {
        Object object = switch (field.getJavaType()) {
            case ENUM -> field.getEnumType().findValueByNumber(value);
            case INT -> value;
            case LONG -> (long) value;
            default -> Integer.toString(value);
        };
        return Configuration.newBuilder().setField(field, object).build();
    }

    @Test
    void ignores_are_kept_those_of_the_lower_first() {
        Configuration lower = Configuration.newBuilder()
                .addIgnores("a")
                .addDefaultIgnores("d")
                .build();
        Configuration higher = Configuration.newBuilder()
                .addIgnores("b")
                .addDefaultIgnores("e")
                .build();

        Configuration merged = EffectiveConfiguration.merge(lower, higher);

        assertThat(merged.getIgnoresList()).isEqualTo(List.of("a", "b"));
        assertThat(merged.getDefaultIgnoresList()).isEqualTo(List.of("d", "e"));
    }

    @Test
    void an_endpoint_uses_its_own_then_the_sessions_then_the_defaults() {
        Configuration common = Configuration.newBuilder()
                .setSynchronizationMode(SynchronizationMode.SynchronizationModeOneWaySafe)
                .setScanMode(ScanMode.ScanModeFull)
                .build();
        Configuration endpoint = Configuration.newBuilder()
                .setScanMode(ScanMode.ScanModeAccelerated)
                .build();

        Configuration effective = EffectiveConfiguration.of(common, endpoint);

        assertThat(effective.getSynchronizationMode()).isEqualTo(SynchronizationMode.SynchronizationModeOneWaySafe);
        assertThat(effective.getScanMode()).isEqualTo(ScanMode.ScanModeAccelerated);
        assertThat(effective.getStageMode()).isEqualTo(StageMode.StageModeMutagen);
        assertThat(Long.toUnsignedString(effective.getMaximumEntryCount())).isEqualTo("18446744073709551615");
        assertThat(effective.getWatchPollingInterval()).isEqualTo(10);
        assertThat(effective.getDefaultFileMode()).isEqualTo(0600);
        assertThat(effective.getDefaultDirectoryMode()).isEqualTo(0700);
    }

    @Test
    void a_forwarding_endpoint_has_defaults_too() {
        var nothing = io.github.mutagenjava.proto.forwarding.Configuration.getDefaultInstance();
        var endpoint = nothing.toBuilder().setSocketPermissionMode(0660).build();

        var effective = EffectiveConfiguration.of(nothing, endpoint);

        assertThat(TextForms.SOCKET_OVERWRITE_MODE.text(effective.getSocketOverwriteMode()))
                .isEqualTo("leave");
        assertThat(effective.getSocketPermissionMode()).isEqualTo(0660);
    }
}
