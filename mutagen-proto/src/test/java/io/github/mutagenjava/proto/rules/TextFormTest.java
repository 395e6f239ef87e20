package io.github.mutagenjava.proto.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.protobuf.ProtocolMessageEnum;
import io.github.mutagenjava.proto.behavior.ProbeMode;
import io.github.mutagenjava.proto.forwarding.SocketOverwriteMode;
import io.github.mutagenjava.proto.synchronization.ScanMode;
import io.github.mutagenjava.proto.synchronization.StageMode;
import io.github.mutagenjava.proto.synchronization.Status;
import io.github.mutagenjava.proto.synchronization.WatchMode;
import io.github.mutagenjava.proto.synchronization.core.EntryKind;
import io.github.mutagenjava.proto.synchronization.core.PermissionsMode;
import io.github.mutagenjava.proto.synchronization.core.SymbolicLinkMode;
import io.github.mutagenjava.proto.synchronization.core.SynchronizationMode;
import io.github.mutagenjava.proto.synchronization.ignore.IgnoreVCSMode;
import io.github.mutagenjava.proto.synchronization.ignore.Syntax;
import io.github.mutagenjava.proto.url.Protocol;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

final class TextFormTest {
    private static final Map<String, Form> FORMS = Map.ofEntries(
            Map.entry(
                    "core.SynchronizationMode", Form.of(TextForms.SYNCHRONIZATION_MODE, SynchronizationMode.values())),
            Map.entry("synchronization.ScanMode", Form.of(TextForms.SCAN_MODE, ScanMode.values())),
            Map.entry("synchronization.StageMode", Form.of(TextForms.STAGE_MODE, StageMode.values())),
            Map.entry("synchronization.WatchMode", Form.of(TextForms.WATCH_MODE, WatchMode.values())),
            Map.entry("behavior.ProbeMode", Form.of(TextForms.PROBE_MODE, ProbeMode.values())),
            Map.entry("core.SymbolicLinkMode", Form.of(TextForms.SYMBOLIC_LINK_MODE, SymbolicLinkMode.values())),
            Map.entry("core.PermissionsMode", Form.of(TextForms.PERMISSIONS_MODE, PermissionsMode.values())),
            Map.entry("ignore.IgnoreVCSMode", Form.of(TextForms.IGNORE_VCS_MODE, IgnoreVCSMode.values())),
            Map.entry("ignore.Syntax", Form.of(TextForms.IGNORE_SYNTAX, Syntax.values())),
            Map.entry(
                    "hashing.Algorithm",
                    Form.of(
                            TextForms.HASHING_ALGORITHM,
                            io.github.mutagenjava.proto.synchronization.hashing.Algorithm.values())),
            Map.entry(
                    "compression.Algorithm",
                    Form.of(
                            TextForms.COMPRESSION_ALGORITHM,
                            io.github.mutagenjava.proto.synchronization.compression.Algorithm.values())),
            Map.entry("synchronization.Status", Form.of(TextForms.SYNCHRONIZATION_STATUS, Status.values())),
            Map.entry("core.EntryKind", Form.of(TextForms.ENTRY_KIND, EntryKind.values())),
            Map.entry("url.Protocol", Form.of(TextForms.PROTOCOL, Protocol.values())),
            Map.entry(
                    "forwarding.Status",
                    Form.of(TextForms.FORWARDING_STATUS, io.github.mutagenjava.proto.forwarding.Status.values())),
            Map.entry(
                    "forwarding.SocketOverwriteMode",
                    Form.of(TextForms.SOCKET_OVERWRITE_MODE, SocketOverwriteMode.values())));

    /** A form together with the constants that it is for. */
    private record Form(TextForm<?> form, List<? extends ProtocolMessageEnum> values) {
        static <E extends Enum<E> & ProtocolMessageEnum> Form of(TextForm<E> form, E[] values) {
            return new Form(
                    form,
                    Stream.of(values)
                            .filter(value -> !value.name().equals("UNRECOGNIZED"))
                            .toList());
        }
    }

    static Stream<List<String>> texts() {
        return Facts.rows("texts.tsv");
    }

    static Stream<Arguments> constants() {
        return FORMS.values().stream()
                .flatMap(form -> form.values().stream().map(value -> Arguments.of(form.form(), value.getNumber())));
    }

    @ParameterizedTest
    @MethodSource("texts")
    void writes_as_the_daemon_does(List<String> fact) {
        TextForm<?> form = Objects.requireNonNull(FORMS.get(fact.get(0))).form();
        int number = Integer.parseInt(fact.get(1));

        assertThat(form.text(number)).isEqualTo(fact.get(2));
        assertThat(form.description(number)).isEqualTo(fact.get(3));
    }

    @ParameterizedTest
    @MethodSource("constants")
    void every_constant_is_known_and_read_back(TextForm<?> form, int number) {
        String text = form.text(number);

        assertThat(text).isNotEqualTo("unknown");
        if (!text.isEmpty()) {
            assertThat(form.parse(text).getNumber()).isEqualTo(number);
        }
    }

    @Test
    void an_unknown_number_is_written_unknown() {
        assertThat(TextForms.SCAN_MODE.text(99)).isEqualTo("unknown");
        assertThat(TextForms.SCAN_MODE.text(ScanMode.UNRECOGNIZED)).isEqualTo("unknown");
        assertThat(TextForms.SCAN_MODE.description(-1)).isEqualTo("Unknown");
    }

    @Test
    void an_unknown_text_is_refused_in_mutagens_words() {
        assertThatThrownBy(() -> TextForms.STAGE_MODE.parse("fast"))
                .isInstanceOf(InvalidTextException.class)
                .hasMessage("unknown staging mode specification: fast");
    }

    @Test
    void the_empty_text_of_a_default_is_not_read_back() {
        assertThatThrownBy(() -> TextForms.SYNCHRONIZATION_MODE.parse(""))
                .isInstanceOf(InvalidTextException.class)
                .hasMessage("unknown synchronization mode specification: ");
    }
}
