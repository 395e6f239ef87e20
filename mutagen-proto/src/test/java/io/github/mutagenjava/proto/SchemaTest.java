package io.github.mutagenjava.proto;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.Descriptors.Descriptor;
import com.google.protobuf.Descriptors.EnumDescriptor;
import com.google.protobuf.Descriptors.FieldDescriptor;
import com.google.protobuf.Descriptors.FileDescriptor;
import com.google.protobuf.Descriptors.MethodDescriptor;
import io.github.mutagenjava.proto.daemon.DaemonProto;
import io.github.mutagenjava.proto.forwarding.ForwardingServiceProto;
import io.github.mutagenjava.proto.prompting.PromptingProto;
import io.github.mutagenjava.proto.synchronization.SynchronizationServiceProto;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The schema is the daemon's: nothing is missing, nothing is extra, and every number and type is the same. */
final class SchemaTest {
    @Test
    void the_generated_schema_is_the_protocol() throws IOException {
        Set<String> generated = new TreeSet<>();

        reachable().forEach(file -> describe(file, generated));

        assertThat(generated).containsExactlyElementsOf(protocol());
    }

    private static Set<String> protocol() throws IOException {
        try (InputStream facts = SchemaTest.class.getResourceAsStream("schema.tsv")) {
            return new String(Objects.requireNonNull(facts).readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }

    /** The files of the four services, and all that they import. */
    private static Set<FileDescriptor> reachable() {
        Set<FileDescriptor> files = new LinkedHashSet<>();
        Stream.of(
                        DaemonProto.getDescriptor(),
                        PromptingProto.getDescriptor(),
                        SynchronizationServiceProto.getDescriptor(),
                        ForwardingServiceProto.getDescriptor())
                .forEach(file -> addWithImports(file, files));
        return files;
    }

    private static void addWithImports(FileDescriptor file, Set<FileDescriptor> files) {
        if (files.add(file)) {
            file.getDependencies().forEach(imported -> addWithImports(imported, files));
        }
    }

    private static void describe(FileDescriptor file, Set<String> facts) {
        file.getServices().stream()
                .flatMap(service -> service.getMethods().stream())
                .map(SchemaTest::method)
                .forEach(facts::add);
        file.getMessageTypes().forEach(message -> describe(message, facts));
        file.getEnumTypes().forEach(enumeration -> describe(enumeration, facts));
    }

    private static void describe(Descriptor message, Set<String> facts) {
        if (message.getFields().isEmpty()) {
            facts.add(line("message", message.getFullName()));
        }
        message.getFields().forEach(field -> facts.add(field(field)));
        message.getEnumTypes().forEach(enumeration -> describe(enumeration, facts));
        message.getNestedTypes().stream()
                .filter(nested -> !nested.getOptions().getMapEntry())
                .forEach(nested -> describe(nested, facts));
    }

    private static void describe(EnumDescriptor enumeration, Set<String> facts) {
        enumeration
                .getValues()
                .forEach(value ->
                        facts.add(line("value", enumeration.getFullName(), value.getNumber(), value.getName())));
    }

    private static String method(MethodDescriptor method) {
        return line(
                "method",
                method.getService().getFullName(),
                method.getName(),
                (method.isClientStreaming() ? "stream " : "")
                        + method.getInputType().getFullName(),
                (method.isServerStreaming() ? "stream " : "")
                        + method.getOutputType().getFullName());
    }

    private static String field(FieldDescriptor field) {
        return line("field", field.getContainingType().getFullName(), field.getNumber(), field.getName(), type(field));
    }

    private static String type(FieldDescriptor field) {
        if (field.isMapField()) {
            Descriptor entry = field.getMessageType();
            return "map<%s, %s>".formatted(type(entry.findFieldByName("key")), type(entry.findFieldByName("value")));
        }
        String single = switch (field.getType()) {
            case MESSAGE -> field.getMessageType().getFullName();
            case ENUM -> field.getEnumType().getFullName();
            default -> field.toProto().getType().name().replace("TYPE_", "").toLowerCase(java.util.Locale.ROOT);
        };
        return field.isRepeated() ? "repeated " + single : single;
    }

    private static String line(Object... columns) {
        return Stream.of(columns).map(Object::toString).collect(Collectors.joining("\t"));
    }
}
