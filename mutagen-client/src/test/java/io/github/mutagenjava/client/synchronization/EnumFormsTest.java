package io.github.mutagenjava.client.synchronization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.google.protobuf.Descriptors.EnumDescriptor;
import com.google.protobuf.Descriptors.EnumValueDescriptor;
import io.github.mutagenjava.client.forwarding.ForwardingStatus;
import io.github.mutagenjava.client.forwarding.SocketOverwriteMode;
import io.github.mutagenjava.client.session.EndpointProtocol;
import io.github.mutagenjava.client.session.UrlKind;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Our enums against those of the protocol. */
class EnumFormsTest {
    /** One of our enums, seen from outside. */
    record Form<E extends Enum<E>>(
            Class<E> type,
            IntFunction<E> of,
            Function<E, Integer> number,
            Function<String, E> ofText,
            Function<E, String> text) {
        List<E> known() {
            List<E> all = List.of(type.getEnumConstants());
            return all.subList(0, all.size() - 1);
        }

        E last() {
            return type.getEnumConstants()[known().size()];
        }

        @Override
        public String toString() {
            return type.getSimpleName();
        }
    }

    static Stream<Arguments> enums() {
        return Stream.of(
                arguments(
                        new Form<>(
                                SynchronizationMode.class,
                                SynchronizationMode::of,
                                SynchronizationMode::number,
                                SynchronizationMode::ofText,
                                SynchronizationMode::text),
                        io.github.mutagenjava.proto.synchronization.core.SynchronizationMode.getDescriptor()),
                arguments(
                        new Form<>(ScanMode.class, ScanMode::of, ScanMode::number, ScanMode::ofText, ScanMode::text),
                        io.github.mutagenjava.proto.synchronization.ScanMode.getDescriptor()),
                arguments(
                        new Form<>(
                                StageMode.class, StageMode::of, StageMode::number, StageMode::ofText, StageMode::text),
                        io.github.mutagenjava.proto.synchronization.StageMode.getDescriptor()),
                arguments(
                        new Form<>(
                                WatchMode.class, WatchMode::of, WatchMode::number, WatchMode::ofText, WatchMode::text),
                        io.github.mutagenjava.proto.synchronization.WatchMode.getDescriptor()),
                arguments(
                        new Form<>(
                                ProbeMode.class, ProbeMode::of, ProbeMode::number, ProbeMode::ofText, ProbeMode::text),
                        io.github.mutagenjava.proto.behavior.ProbeMode.getDescriptor()),
                arguments(
                        new Form<>(
                                SymbolicLinkMode.class,
                                SymbolicLinkMode::of,
                                SymbolicLinkMode::number,
                                SymbolicLinkMode::ofText,
                                SymbolicLinkMode::text),
                        io.github.mutagenjava.proto.synchronization.core.SymbolicLinkMode.getDescriptor()),
                arguments(
                        new Form<>(
                                PermissionsMode.class,
                                PermissionsMode::of,
                                PermissionsMode::number,
                                PermissionsMode::ofText,
                                PermissionsMode::text),
                        io.github.mutagenjava.proto.synchronization.core.PermissionsMode.getDescriptor()),
                arguments(
                        new Form<>(
                                IgnoreVcsMode.class,
                                IgnoreVcsMode::of,
                                IgnoreVcsMode::number,
                                IgnoreVcsMode::ofText,
                                IgnoreVcsMode::text),
                        io.github.mutagenjava.proto.synchronization.ignore.IgnoreVCSMode.getDescriptor()),
                arguments(
                        new Form<>(
                                IgnoreSyntax.class,
                                IgnoreSyntax::of,
                                IgnoreSyntax::number,
                                IgnoreSyntax::ofText,
                                IgnoreSyntax::text),
                        io.github.mutagenjava.proto.synchronization.ignore.Syntax.getDescriptor()),
                arguments(
                        new Form<>(
                                HashingAlgorithm.class,
                                HashingAlgorithm::of,
                                HashingAlgorithm::number,
                                HashingAlgorithm::ofText,
                                HashingAlgorithm::text),
                        io.github.mutagenjava.proto.synchronization.hashing.Algorithm.getDescriptor()),
                arguments(
                        new Form<>(
                                CompressionAlgorithm.class,
                                CompressionAlgorithm::of,
                                CompressionAlgorithm::number,
                                CompressionAlgorithm::ofText,
                                CompressionAlgorithm::text),
                        io.github.mutagenjava.proto.synchronization.compression.Algorithm.getDescriptor()),
                arguments(
                        new Form<>(
                                SynchronizationStatus.class,
                                SynchronizationStatus::of,
                                SynchronizationStatus::number,
                                SynchronizationStatus::ofText,
                                SynchronizationStatus::text),
                        io.github.mutagenjava.proto.synchronization.Status.getDescriptor()),
                arguments(
                        new Form<>(
                                EntryKind.class, EntryKind::of, EntryKind::number, EntryKind::ofText, EntryKind::text),
                        io.github.mutagenjava.proto.synchronization.core.EntryKind.getDescriptor()),
                arguments(
                        new Form<>(
                                EndpointProtocol.class,
                                EndpointProtocol::of,
                                EndpointProtocol::number,
                                EndpointProtocol::ofText,
                                EndpointProtocol::text),
                        io.github.mutagenjava.proto.url.Protocol.getDescriptor()),
                arguments(
                        new Form<>(
                                SocketOverwriteMode.class,
                                SocketOverwriteMode::of,
                                SocketOverwriteMode::number,
                                SocketOverwriteMode::ofText,
                                SocketOverwriteMode::text),
                        io.github.mutagenjava.proto.forwarding.SocketOverwriteMode.getDescriptor()),
                arguments(
                        new Form<>(
                                ForwardingStatus.class,
                                ForwardingStatus::of,
                                ForwardingStatus::number,
                                ForwardingStatus::ofText,
                                ForwardingStatus::text),
                        io.github.mutagenjava.proto.forwarding.Status.getDescriptor()));
    }

    @ParameterizedTest
    @MethodSource("enums")
    <E extends Enum<E>> void every_number_of_the_protocol_has_its_constant(Form<E> form, EnumDescriptor protocol) {
        assertThat(form.known().stream().map(form.number()))
                .containsExactlyInAnyOrderElementsOf(protocol.getValues().stream()
                        .map(EnumValueDescriptor::getNumber)
                        .toList());
    }

    @ParameterizedTest
    @MethodSource("enums")
    <E extends Enum<E>> void a_number_leads_back_to_its_constant(Form<E> form, EnumDescriptor protocol) {
        assertThat(form.known())
                .allSatisfy(constant -> assertThat(form.of().apply(form.number().apply(constant)))
                        .isSameAs(constant));
    }

    @ParameterizedTest
    @MethodSource("enums")
    <E extends Enum<E>> void a_text_leads_back_to_its_constant(Form<E> form, EnumDescriptor protocol) {
        assertThat(form.known())
                .filteredOn(constant -> !form.text().apply(constant).isEmpty())
                .hasSizeGreaterThan(1)
                .allSatisfy(
                        constant -> assertThat(form.ofText().apply(form.text().apply(constant)))
                                .isSameAs(constant));
    }

    @ParameterizedTest
    @MethodSource("enums")
    <E extends Enum<E>> void numbers_of_a_newer_daemon_are_unknown(Form<E> form, EnumDescriptor protocol) {
        assertThat(Stream.of(-1, 50, 103, Integer.MAX_VALUE, Integer.MIN_VALUE).map(form.of()::apply))
                .containsOnly(form.last());
    }

    @ParameterizedTest
    @MethodSource("enums")
    <E extends Enum<E>> void an_unknown_text_is_refused_with_the_known_ones(Form<E> form, EnumDescriptor protocol) {
        String[] texts = form.known().stream()
                .map(form.text())
                .filter(text -> !text.isEmpty())
                .toArray(String[]::new);

        assertThatThrownBy(() -> form.ofText().apply("sideways"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("unknown ")
                .hasMessageContaining("sideways")
                .hasMessageContainingAll(texts);
    }

    @ParameterizedTest
    @MethodSource("enums")
    <E extends Enum<E>> void the_last_constant_has_no_text_to_be_read(Form<E> form, EnumDescriptor protocol) {
        assertThatThrownBy(() -> form.ofText().apply(form.text().apply(form.last())))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void kinds_of_urls_have_the_numbers_of_the_protocol() {
        assertThat(Arrays.stream(UrlKind.values()).filter(kind -> UrlKind.of(kind.number()) == kind))
                .containsExactly(UrlKind.values());
    }
}
