package io.github.mutagenjava.proto.rules;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.Descriptors.FieldDescriptor;
import com.google.protobuf.Descriptors.ServiceDescriptor;
import com.google.protobuf.DynamicMessage;
import com.google.protobuf.Message;
import io.github.mutagenjava.proto.forwarding.ForwardingServiceProto;
import io.github.mutagenjava.proto.selection.Selection;
import io.github.mutagenjava.proto.synchronization.CreateRequest;
import io.github.mutagenjava.proto.synchronization.CreationSpecification;
import io.github.mutagenjava.proto.synchronization.FlushRequest;
import io.github.mutagenjava.proto.synchronization.ListRequest;
import io.github.mutagenjava.proto.synchronization.SynchronizationServiceProto;
import io.github.mutagenjava.proto.url.URL;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

final class RequestRulesTest {
    private final RequestRules rules = RequestRules.of(SpecificationRules.of(Platform.POSIX));

    static Stream<Arguments> methods() {
        return Stream.of(SynchronizationServiceProto.getDescriptor(), ForwardingServiceProto.getDescriptor())
                .flatMap(file -> file.getServices().stream())
                .map(ServiceDescriptor::getMethods)
                .flatMap(methods -> methods.stream())
                .map(method -> Arguments.of(
                        method.getName().toLowerCase(Locale.ROOT),
                        DynamicMessage.getDefaultInstance(method.getInputType())));
    }

    @ParameterizedTest
    @MethodSource("methods")
    void an_empty_request_is_refused(String operation, Message request) {
        String cause =
                operation.equals("list") ? "invalid selection specification: nil selection" : "no prompter specified";

        assertThat(rules.check(request).map(Refusal::text)).contains("invalid " + operation + " request: " + cause);
    }

    @ParameterizedTest
    @MethodSource("methods")
    void a_request_with_a_prompter_alone_is_refused(String operation, Message request) {
        FieldDescriptor prompter = request.getDescriptorForType().findFieldByName("prompter");
        Message prompting = prompter == null
                ? request
                : request.toBuilder().setField(prompter, "x").build();
        String cause = operation.equals("create")
                ? "invalid creation specification: nil creation specification"
                : "invalid selection specification: nil selection";

        assertThat(rules.check(prompting).map(Refusal::text)).contains("invalid " + operation + " request: " + cause);
    }

    @Test
    void a_selection_is_checked_at_its_field() {
        ListRequest request = ListRequest.newBuilder()
                .setSelection(Selection.newBuilder().addSpecifications(""))
                .build();

        assertThat(rules.check(request))
                .contains(new Refusal(
                        "invalid list request: invalid selection specification: empty specification",
                        "selection.specifications[0]",
                        ""));
    }

    @Test
    void a_specification_is_checked_at_its_field() {
        CreateRequest request = CreateRequest.newBuilder()
                .setPrompter("x")
                .setSpecification(CreationSpecification.newBuilder()
                        .setAlpha(URL.newBuilder().setPath("a")))
                .build();

        assertThat(rules.check(request))
                .contains(new Refusal(
                        "invalid create request: invalid creation specification: invalid alpha URL:"
                                + " local URL with relative path",
                        "specification.alpha.path",
                        "a"));
    }

    @Test
    void a_good_request_is_accepted() {
        FlushRequest request = FlushRequest.newBuilder()
                .setPrompter("x")
                .setSelection(Selection.newBuilder().setAll(true))
                .build();

        assertThat(rules.check(request)).isEmpty();
    }
}
