package io.github.mutagenjava.client.internal.mapping;

import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.Descriptors.FieldDescriptor;
import com.google.protobuf.Descriptors.FileDescriptor;
import com.google.protobuf.Descriptors.MethodDescriptor;
import io.github.mutagenjava.proto.daemon.DaemonProto;
import io.github.mutagenjava.proto.forwarding.ForwardingServiceProto;
import io.github.mutagenjava.proto.prompting.PromptingProto;
import io.github.mutagenjava.proto.synchronization.SynchronizationServiceProto;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The messages of the calls themselves: a field that is new there fails here until somebody takes care of it. */
class EnvelopeCompletenessTest {
    /** Fields of the messages that methods take and return, and what takes care of each. */
    private static final Map<String, String> TAKEN_CARE_OF = Map.ofEntries(
            Map.entry("prompter", "the engine puts in who is hosted"),
            Map.entry("selection", "SelectionMapping"),
            Map.entry("specification", "the mapping of specifications"),
            Map.entry("previousStateIndex", "a listing"),
            Map.entry("skipWait", "requestFlush"),
            Map.entry("session", "the identifier that create returns"),
            Map.entry("stateIndex", "a snapshot"),
            Map.entry("sessionStates", "a snapshot"),
            Map.entry("major", "DaemonVersion"),
            Map.entry("minor", "DaemonVersion"),
            Map.entry("patch", "DaemonVersion"),
            Map.entry("tag", "DaemonVersion"),
            Map.entry("allowPrompts", "a hosted prompter says whether it can be asked"),
            Map.entry("response", "a hosted prompter's answer"),
            Map.entry("identifier", "a hosted prompter is called by it"),
            Map.entry("isPrompt", "a hosted prompter tells questions from messages"),
            Map.entry("message", "a hosted prompter shows it"),
            Map.entry("prompt", "ignored: only the daemon's own helper asks, this client is asked"));

    @Test
    void every_field_of_a_call_is_taken_care_of() {
        Set<String> fields = Stream.of(
                        DaemonProto.getDescriptor(),
                        PromptingProto.getDescriptor(),
                        SynchronizationServiceProto.getDescriptor(),
                        ForwardingServiceProto.getDescriptor())
                .map(FileDescriptor::getServices)
                .flatMap(services -> services.stream().flatMap(service -> service.getMethods().stream()))
                .flatMap(EnvelopeCompletenessTest::fields)
                .map(FieldDescriptor::getName)
                .collect(toCollection(TreeSet::new));

        assertThat(fields).isEqualTo(new TreeSet<>(TAKEN_CARE_OF.keySet()));
    }

    private static Stream<FieldDescriptor> fields(MethodDescriptor method) {
        return Stream.of(method.getInputType(), method.getOutputType())
                .flatMap(message -> message.getFields().stream());
    }
}
