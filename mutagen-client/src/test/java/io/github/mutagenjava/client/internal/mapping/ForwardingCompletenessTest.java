package io.github.mutagenjava.client.internal.mapping;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.Message;
import io.github.mutagenjava.client.forwarding.ForwardingSpecification;
import io.github.mutagenjava.client.forwarding.SocketOverwriteMode;
import io.github.mutagenjava.client.internal.mapping.ProtocolWalk.Place;
import io.github.mutagenjava.client.session.EndpointUrl;
import io.github.mutagenjava.proto.forwarding.Configuration;
import io.github.mutagenjava.proto.forwarding.CreationSpecification;
import io.github.mutagenjava.proto.forwarding.ForwardingServiceProto;
import io.github.mutagenjava.proto.forwarding.ListResponse;
import io.github.mutagenjava.proto.selection.Selection;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A field that the daemon's protocol has for forwarding and our records do not fails here. */
class ForwardingCompletenessTest {
    /** Messages that hold nothing but what a service itself puts in or takes out. */
    private static final Map<String, String> MADE_BY_THE_SERVICES = Stream.of(
                    "Create", "List", "Pause", "Resume", "Terminate")
            .flatMap(method -> Stream.of(method + "Request", method + "Response"))
            .filter(name -> !name.equals("ListResponse"))
            .collect(toMap(name -> "forwarding." + name, name -> "one call's envelope"));

    static List<Place> fieldsOfAList() {
        return ProtocolWalk.placesBelow(ListResponse.getDescriptor());
    }

    @ParameterizedTest
    @MethodSource("fieldsOfAList")
    void every_value_of_a_field_makes_another_record(Place place) {
        List<Object> records = new ArrayList<>(List.of(record(place, List.of())));
        ProtocolWalk.otherValues(place.field()).forEach(value -> records.add(record(place, List.of(value))));

        assertThat(records).doesNotHaveDuplicates();
    }

    static List<Place> enumsOfAList() {
        return ProtocolWalk.enumsBelow(ListResponse.getDescriptor());
    }

    @ParameterizedTest
    @MethodSource("enumsOfAList")
    void a_value_that_only_a_newer_daemon_knows_is_read(Place place) {
        Object newer = place.field().getEnumType().findValueByNumberCreatingIfUnknown(999);

        Object record = record(place, List.of(newer));

        assertThat(record).isNotEqualTo(record(place, List.of()));
    }

    private static Object record(Place place, List<Object> values) {
        ListResponse.Builder root = ListResponse.newBuilder();
        ProtocolWalk.root(root, place, values);
        // The daemon never leaves a session without an identifier, and a record refuses one.
        root.getSessionStatesBuilderList().stream()
                .filter(state -> state.getSession().getIdentifier().isEmpty())
                .forEach(state -> state.getSessionBuilder().setIdentifier("fwrd_0"));
        return ForwardingStateMapping.toRecord(1, root.build());
    }

    static List<Place> fieldsOfAConfiguration() {
        return ProtocolWalk.placesBelow(Configuration.getDescriptor());
    }

    @ParameterizedTest
    @MethodSource("fieldsOfAConfiguration")
    void a_configuration_survives_the_way_there_and_back(Place place) {
        for (Object value : ProtocolWalk.otherValues(place.field())) {
            Message configuration = ProtocolWalk.root(Configuration.newBuilder(), place, List.of(value))
                    .build();

            assertThat(ForwardingSpecificationMapping.toProto(
                            ForwardingSpecificationMapping.toRecord((Configuration) configuration)))
                    .isEqualTo(configuration);
        }
    }

    @Test
    void a_full_specification_sets_every_field_of_its_message() {
        ForwardingSpecification specification = ForwardingSpecification.builder(
                        EndpointUrl.parseForwarding("tcp:localhost:8080"),
                        EndpointUrl.parseForwarding("deploy@staging:unix:/run/web.sock"))
                .name("web")
                .label("env", "staging")
                .configuration(c -> c.socketOverwriteMode(SocketOverwriteMode.OVERWRITE))
                .configurationSource(c -> c.socketOwner("me"))
                .configurationDestination(c -> c.socketPermissionMode(0660))
                .paused(true)
                .build();

        assertThat(ForwardingSpecificationMapping.toProto(specification)
                        .getAllFields()
                        .keySet())
                .containsExactlyInAnyOrderElementsOf(
                        CreationSpecification.getDescriptor().getFields());
    }

    @Test
    void every_message_of_the_service_is_mapped_or_made_by_the_services() {
        Set<String> mapped = new HashSet<>(ProtocolWalk.messagesBelow(ListResponse.getDescriptor()));
        mapped.addAll(ProtocolWalk.messagesBelow(CreationSpecification.getDescriptor()));
        mapped.addAll(ProtocolWalk.messagesBelow(Selection.getDescriptor()));
        mapped.addAll(MADE_BY_THE_SERVICES.keySet());

        assertThat(new TreeSet<>(ProtocolWalk.reachableMessages(
                        ForwardingServiceProto.getDescriptor().findServiceByName("Forwarding"))))
                .isEqualTo(new TreeSet<>(mapped));
    }
}
