package io.github.mutagenjava.client.internal.mapping;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.Message;
import io.github.mutagenjava.client.internal.mapping.ProtocolWalk.Place;
import io.github.mutagenjava.proto.synchronization.Configuration;
import io.github.mutagenjava.proto.synchronization.CreationSpecification;
import io.github.mutagenjava.proto.synchronization.ListResponse;
import io.github.mutagenjava.proto.synchronization.SynchronizationServiceProto;
import io.github.mutagenjava.proto.url.URL;
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

/** A field that the daemon's protocol has for synchronization and our records do not fails here. */
class SynchronizationCompletenessTest {
    /** Fields that are left out on purpose, with the reason. */
    private static final Map<String, String> IGNORED = Map.of();

    /** Messages that hold nothing but what a service itself puts in or takes out. */
    private static final Map<String, String> MADE_BY_THE_SERVICES = Stream.of(
                    "Create", "Flush", "List", "Pause", "Reset", "Resume", "Terminate")
            .flatMap(method -> Stream.of(method + "Request", method + "Response"))
            .filter(name -> !name.equals("ListResponse"))
            .collect(toMap(name -> "synchronization." + name, name -> "one call's envelope"));

    static List<Place> fieldsOfAList() {
        return ProtocolWalk.placesBelow(ListResponse.getDescriptor());
    }

    @ParameterizedTest
    @MethodSource("fieldsOfAList")
    void every_value_of_a_field_makes_another_record(Place place) {
        if (IGNORED.containsKey(place.field().getFullName())) {
            return;
        }
        List<Object> records = new ArrayList<>(List.of(record(place, List.of())));
        ProtocolWalk.otherValues(place.field()).forEach(value -> records.add(record(place, List.of(value))));

        assertThat(records).doesNotHaveDuplicates();
    }

    private static Object record(Place place, List<Object> values) {
        ListResponse.Builder root = ListResponse.newBuilder();
        ProtocolWalk.root(root, place, values);
        // The daemon never leaves a session without an identifier, and a record refuses one.
        root.getSessionStatesBuilderList().stream()
                .filter(state -> state.getSession().getIdentifier().isEmpty())
                .forEach(state -> state.getSessionBuilder().setIdentifier("sync_0"));
        return StateMapping.toRecord(1, root.build());
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

    static List<Place> fieldsOfAConfiguration() {
        return ProtocolWalk.placesBelow(Configuration.getDescriptor());
    }

    @ParameterizedTest
    @MethodSource("fieldsOfAConfiguration")
    void a_configuration_survives_the_way_there_and_back(Place place) {
        for (Object value : ProtocolWalk.otherValues(place.field())) {
            Message configuration = ProtocolWalk.root(Configuration.newBuilder(), place, List.of(value))
                    .build();

            assertThat(ConfigurationMapping.toProto(ConfigurationMapping.toRecord((Configuration) configuration)))
                    .isEqualTo(configuration);
        }
    }

    static List<Place> fieldsOfAUrl() {
        return ProtocolWalk.placesBelow(URL.getDescriptor());
    }

    @ParameterizedTest
    @MethodSource("fieldsOfAUrl")
    void a_url_survives_the_way_there_and_back(Place place) {
        for (Object value : ProtocolWalk.otherValues(place.field())) {
            Message url =
                    ProtocolWalk.root(URL.newBuilder(), place, List.of(value)).build();

            assertThat(UrlMapping.toProto(UrlMapping.toRecord((URL) url))).isEqualTo(url);
        }
    }

    @Test
    void a_full_specification_sets_every_field_of_its_message() {
        CreationSpecification specification = SpecificationMapping.toProto(Examples.fullSpecification());

        assertThat(specification.getAllFields().keySet())
                .containsExactlyInAnyOrderElementsOf(
                        CreationSpecification.getDescriptor().getFields());
    }

    @Test
    void every_message_of_the_service_is_mapped_or_made_by_the_services() {
        Set<String> mapped = new HashSet<>(ProtocolWalk.messagesBelow(ListResponse.getDescriptor()));
        mapped.addAll(ProtocolWalk.messagesBelow(CreationSpecification.getDescriptor()));
        mapped.addAll(ProtocolWalk.messagesBelow(io.github.mutagenjava.proto.selection.Selection.getDescriptor()));
        mapped.addAll(MADE_BY_THE_SERVICES.keySet());

        assertThat(new TreeSet<>(ProtocolWalk.reachableMessages(
                        SynchronizationServiceProto.getDescriptor().findServiceByName("Synchronization"))))
                .isEqualTo(new TreeSet<>(mapped));
    }
}
