package io.github.mutagenjava.client.internal.mapping;

import com.google.protobuf.Descriptors.Descriptor;
import com.google.protobuf.Descriptors.FieldDescriptor;
import com.google.protobuf.Message;
import io.github.mutagenjava.client.InvalidSpecificationException;
import io.github.mutagenjava.client.session.UrlKind;
import io.github.mutagenjava.proto.rules.Platform;
import io.github.mutagenjava.proto.rules.Refusal;
import io.github.mutagenjava.proto.rules.RequestRules;
import io.github.mutagenjava.proto.rules.SpecificationRules;

/** Says what the daemon would say to a request for a new session, before it is sent. */
final class CreationCheck {
    static final String ANY_PROMPTER = "any";

    // The daemon of a local socket runs on this machine, so its rules for local paths are ours.
    private static final RequestRules RULES = RequestRules.of(SpecificationRules.of(Platform.current()));

    private static final String SPECIFICATION = "specification.";
    private static final String NUMBER_OF_OUR_UNKNOWN = "-1";
    private static final String UNKNOWN = "UNKNOWN";

    private CreationCheck() {}

    /** @throws InvalidSpecificationException with the daemon's words for the first fault in the daemon's order */
    static void check(Message request) {
        RULES.check(request).ifPresent(refusal -> {
            throw exception(refusal, request.getDescriptorForType());
        });
    }

    private static InvalidSpecificationException exception(Refusal refusal, Descriptor request) {
        String field = refusal.field().substring(SPECIFICATION.length());
        String value = value(refusal, request);
        if (!field.endsWith(".kind") || value.equals(UNKNOWN)) {
            return new InvalidSpecificationException(refusal.text(), field, value);
        }
        // The kind is no word that a user wrote: it comes from the method that read the URL.
        UrlKind kind = UrlKind.of(Integer.parseInt(value));
        String method = kind == UrlKind.FORWARDING ? "parse or EndpointUrl.local" : "parseForwarding";
        return new InvalidSpecificationException(
                refusal.text(), field, kind.name(), "read the URL with EndpointUrl." + method);
    }

    private static String value(Refusal refusal, Descriptor request) {
        boolean unknown = refusal.value().equals(NUMBER_OF_OUR_UNKNOWN) && isEnum(refusal.field(), request);
        return unknown ? UNKNOWN : refusal.value();
    }

    private static boolean isEnum(String path, Descriptor message) {
        int dot = path.indexOf('.');
        FieldDescriptor field = message.findFieldByName(dot < 0 ? path : path.substring(0, dot));
        if (field == null || field.isMapField()) {
            return false;
        }
        return field.getJavaType() == FieldDescriptor.JavaType.MESSAGE
                ? dot >= 0 && isEnum(path.substring(dot + 1), field.getMessageType())
                : field.getJavaType() == FieldDescriptor.JavaType.ENUM;
    }
}
