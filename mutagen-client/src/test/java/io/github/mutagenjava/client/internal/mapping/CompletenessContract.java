package io.github.mutagenjava.client.internal.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.Descriptors.Descriptor;
import com.google.protobuf.Descriptors.ServiceDescriptor;
import com.google.protobuf.Message;
import io.github.mutagenjava.client.internal.mapping.ProtocolWalk.Place;
import io.github.mutagenjava.proto.selection.Selection;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A field that a service of the daemon has and our records do not fails here. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class CompletenessContract {
    private final ServiceDescriptor service;
    private final Descriptor list;
    private final Descriptor configuration;

    CompletenessContract(ServiceDescriptor service, Descriptor list, Descriptor configuration) {
        this.service = service;
        this.list = list;
        this.configuration = configuration;
    }

    /** The record of a list whose message at a place has these values, or of one that comes as it is. */
    abstract Object record(Place place, List<Object> values);

    /** A configuration's message after the way to its record and back. */
    abstract Message throughTheRecord(Message configuration);

    abstract Message.Builder newConfiguration();

    /** What is sent for a specification in which everything is set. */
    abstract Message fullSpecification();

    List<Place> fieldsOfAList() {
        return ProtocolWalk.placesBelow(list);
    }

    @ParameterizedTest
    @MethodSource("fieldsOfAList")
    void every_value_of_a_field_makes_another_record(Place place) {
        List<Object> records = new ArrayList<>(List.of(record(place, List.of())));
        ProtocolWalk.otherValues(place.field()).forEach(value -> records.add(record(place, List.of(value))));

        assertThat(records).doesNotHaveDuplicates();
    }

    List<Place> enumsOfAList() {
        return ProtocolWalk.enumsBelow(list);
    }

    @ParameterizedTest
    @MethodSource("enumsOfAList")
    void a_value_that_only_a_newer_daemon_knows_is_read(Place place) {
        Object newer = place.field().getEnumType().findValueByNumberCreatingIfUnknown(999);

        Object record = record(place, List.of(newer));

        assertThat(record).isNotEqualTo(record(place, List.of()));
    }

    List<Place> fieldsOfAConfiguration() {
        return ProtocolWalk.placesBelow(configuration);
    }

    @ParameterizedTest
    @MethodSource("fieldsOfAConfiguration")
    void a_configuration_survives_the_way_there_and_back(Place place) {
        for (Object value : ProtocolWalk.otherValues(place.field())) {
            Message sent =
                    ProtocolWalk.root(newConfiguration(), place, List.of(value)).build();

            assertThat(throughTheRecord(sent)).isEqualTo(sent);
        }
    }

    @Test
    void a_full_specification_sets_every_field_of_its_message() {
        Message specification = fullSpecification();

        assertThat(specification.getAllFields().keySet())
                .containsExactlyInAnyOrderElementsOf(
                        specification.getDescriptorForType().getFields());
    }

    @Test
    void every_message_of_the_service_is_mapped_or_the_envelope_of_a_call() {
        Set<String> known = new TreeSet<>(ProtocolWalk.messagesBelow(list));
        known.addAll(ProtocolWalk.messagesBelow(fullSpecification().getDescriptorForType()));
        known.addAll(ProtocolWalk.messagesBelow(Selection.getDescriptor()));
        known.addAll(ProtocolWalk.envelopes(service));

        assertThat(new TreeSet<>(ProtocolWalk.reachableMessages(service))).isEqualTo(known);
    }
}
