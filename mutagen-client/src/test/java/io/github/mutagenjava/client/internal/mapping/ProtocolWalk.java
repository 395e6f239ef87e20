package io.github.mutagenjava.client.internal.mapping;

import com.google.protobuf.ByteString;
import com.google.protobuf.Descriptors.Descriptor;
import com.google.protobuf.Descriptors.EnumValueDescriptor;
import com.google.protobuf.Descriptors.FieldDescriptor;
import com.google.protobuf.Descriptors.MethodDescriptor;
import com.google.protobuf.Descriptors.ServiceDescriptor;
import com.google.protobuf.DynamicMessage;
import com.google.protobuf.Message;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Walks the schema of a service: its messages, the ways to them, and other values of their fields. */
final class ProtocolWalk {
    private ProtocolWalk() {}

    /** A field, and the fields that lead to its message from the root. */
    record Place(List<FieldDescriptor> way, FieldDescriptor field) {
        @Override
        public String toString() {
            return field.getFullName();
        }
    }

    /** Every message that a service takes or returns, with all that they contain. */
    static Set<String> reachableMessages(ServiceDescriptor service) {
        Set<String> names = new LinkedHashSet<>();
        for (MethodDescriptor method : service.getMethods()) {
            names.addAll(messagesBelow(method.getInputType()));
            names.addAll(messagesBelow(method.getOutputType()));
        }
        return names;
    }

    /** The messages that stand for a call of a service, and hold what its method puts in or takes out. */
    static Set<String> envelopes(ServiceDescriptor service) {
        Set<String> names = new LinkedHashSet<>();
        for (MethodDescriptor method : service.getMethods()) {
            names.add(method.getInputType().getFullName());
            names.add(method.getOutputType().getFullName());
        }
        return names;
    }

    static Set<String> messagesBelow(Descriptor root) {
        Set<String> names = new LinkedHashSet<>();
        names.add(root.getFullName());
        for (Place place : placesBelow(root)) {
            names.add(place.field().getContainingType().getFullName());
            if (place.field().getJavaType() == FieldDescriptor.JavaType.MESSAGE) {
                names.add(place.field().getMessageType().getFullName());
            }
        }
        return names;
    }

    /** Every field below a message that holds an enum. */
    static List<Place> enumsBelow(Descriptor root) {
        return placesBelow(root).stream()
                .filter(place -> place.field().getJavaType() == FieldDescriptor.JavaType.ENUM)
                .toList();
    }

    /** Every field below a message, each message entered once. */
    static List<Place> placesBelow(Descriptor root) {
        List<Place> places = new ArrayList<>();
        collect(root, List.of(), new LinkedHashSet<>(), places);
        return places;
    }

    private static void collect(
            Descriptor message, List<FieldDescriptor> way, Set<Descriptor> entered, List<Place> places) {
        if (!entered.add(message)) {
            return;
        }
        for (FieldDescriptor field : message.getFields()) {
            places.add(new Place(way, field));
            if (field.getJavaType() == FieldDescriptor.JavaType.MESSAGE) {
                List<FieldDescriptor> further = new ArrayList<>(way);
                further.add(field);
                collect(field.getMessageType(), further, entered, places);
            }
        }
    }

    /** Every value that makes a difference, besides the absent one. */
    static List<Object> otherValues(FieldDescriptor field) {
        return switch (field.getJavaType()) {
            case BOOLEAN -> List.of(true);
            case INT -> List.of(1, 2, -1);
            case LONG -> List.of(1L, 2L, -1L);
            case STRING -> List.of("one", "two");
            case BYTE_STRING -> List.of(ByteString.copyFromUtf8("one"), ByteString.copyFromUtf8("two"));
            case ENUM ->
                field.getEnumType().getValues().stream()
                        .filter(value -> value.getNumber() != 0)
                        .map(EnumValueDescriptor.class::cast)
                        .map(Object.class::cast)
                        .toList();
            case MESSAGE -> List.of(other(DynamicMessage.newBuilder(field.getMessageType())));
            default -> throw new AssertionError("no value for " + field);
        };
    }

    /** A message that differs from an empty one in one plain field. */
    private static DynamicMessage other(DynamicMessage.Builder message) {
        FieldDescriptor plain = message.getDescriptorForType().getFields().stream()
                .filter(field -> field.getJavaType() != FieldDescriptor.JavaType.MESSAGE)
                .findFirst()
                .orElseThrow();
        put(message, plain, otherValues(plain).get(0));
        return message.build();
    }

    /** A root that has a message at the end of the way, with the field set to a value or, without one, as it comes. */
    static Message.Builder root(Message.Builder root, Place place, List<Object> values) {
        fill(root, place.way(), place.field(), values);
        return root;
    }

    private static void fill(
            Message.Builder message, List<FieldDescriptor> way, FieldDescriptor field, List<Object> values) {
        if (way.isEmpty()) {
            values.forEach(value -> put(message, field, value));
            return;
        }
        FieldDescriptor next = way.get(0);
        Message.Builder inner = message.newBuilderForField(next);
        fill(inner, way.subList(1, way.size()), field, values);
        put(message, next, inner.build());
    }

    private static void put(Message.Builder message, FieldDescriptor field, Object value) {
        Object fitting = value instanceof DynamicMessage content
                ? message.newBuilderForField(field).mergeFrom(content).build()
                : value;
        if (field.isRepeated()) {
            message.addRepeatedField(field, fitting);
        } else {
            message.setField(field, fitting);
        }
    }
}
