package io.github.mutagenjava.client.internal.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.Message;
import io.github.mutagenjava.client.internal.mapping.ProtocolWalk.Place;
import io.github.mutagenjava.proto.synchronization.Configuration;
import io.github.mutagenjava.proto.synchronization.ListResponse;
import io.github.mutagenjava.proto.synchronization.SynchronizationServiceProto;
import io.github.mutagenjava.proto.url.URL;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SynchronizationCompletenessTest extends CompletenessContract {
    SynchronizationCompletenessTest() {
        super(
                SynchronizationServiceProto.getDescriptor().findServiceByName("Synchronization"),
                ListResponse.getDescriptor(),
                Configuration.getDescriptor());
    }

    @Override
    Object record(Place place, List<Object> values) {
        ListResponse.Builder root = ListResponse.newBuilder();
        ProtocolWalk.root(root, place, values);
        // The daemon never leaves a session without an identifier, and a record refuses one.
        root.getSessionStatesBuilderList().stream()
                .filter(state -> state.getSession().getIdentifier().isEmpty())
                .forEach(state -> state.getSessionBuilder().setIdentifier("sync_0"));
        return StateMapping.toRecord(1, root.build());
    }

    @Override
    Message.Builder newConfiguration() {
        return Configuration.newBuilder();
    }

    @Override
    Message throughTheRecord(Message configuration) {
        return ConfigurationMapping.toProto(ConfigurationMapping.toRecord((Configuration) configuration));
    }

    @Override
    Message fullSpecification() {
        return SpecificationMapping.toProto(Examples.fullSpecification());
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
}
