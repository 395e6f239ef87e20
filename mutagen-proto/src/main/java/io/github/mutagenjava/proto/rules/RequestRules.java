package io.github.mutagenjava.proto.rules;

import com.google.protobuf.Descriptors.FieldDescriptor;
import com.google.protobuf.Message;
import io.github.mutagenjava.proto.selection.Selection;
import io.github.mutagenjava.proto.synchronization.CreationSpecification;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/**
 * Which requests for sessions the daemon accepts, with the whole text of its answer to the others, such as
 * {@code invalid pause request: no prompter specified}. Fields are given within the request, such as
 * {@code specification.alpha.path}.
 *
 * @since 0.1
 */
public final class RequestRules {
    private final SpecificationRules specificationRules;

    private RequestRules(SpecificationRules specificationRules) {
        this.specificationRules = Objects.requireNonNull(specificationRules, "specificationRules");
    }

    /** Returns the rules of a daemon that checks creation specifications by {@code specificationRules}. */
    public static RequestRules of(SpecificationRules specificationRules) {
        return new RequestRules(specificationRules);
    }

    /**
     * Returns why the daemon refuses {@code request}, the first message of any unary method of the services for
     * synchronization and forwarding. A prompter is asked for first, and by all of them but List.
     */
    public Optional<Refusal> check(Message request) {
        String operation =
                request.getDescriptorForType().getName().replace("Request", "").toLowerCase(Locale.ROOT);
        return prompter(request)
                .or(() -> selection(request))
                .or(() -> specification(request))
                .map(refusal -> refusal.within("invalid " + operation + " request"));
    }

    private static Optional<Refusal> prompter(Message request) {
        return field(request, "prompter")
                .filter(prompter -> request.getField(prompter).equals(""))
                .map(prompter -> new Refusal("no prompter specified", "prompter", ""));
    }

    private static Optional<Refusal> selection(Message request) {
        return field(request, "selection")
                .flatMap(selection -> request.hasField(selection)
                        ? SelectionRules.check((Selection) request.getField(selection))
                        : Optional.of(new Refusal("nil selection", "", "")))
                .map(refusal -> refusal.below("selection").within("invalid selection specification"));
    }

    private Optional<Refusal> specification(Message request) {
        return field(request, "specification")
                .flatMap(specification -> request.hasField(specification)
                        ? checkSpecification(request.getField(specification))
                        : Optional.of(new Refusal("nil creation specification", "", "")))
                .map(refusal -> refusal.below("specification").within("invalid creation specification"));
    }

    private Optional<Refusal> checkSpecification(Object specification) {
        return specification instanceof CreationSpecification synchronization
                ? specificationRules.check(synchronization)
                : specificationRules.check(
                        (io.github.mutagenjava.proto.forwarding.CreationSpecification) specification);
    }

    private static Optional<FieldDescriptor> field(Message request, String name) {
        return Optional.ofNullable(request.getDescriptorForType().findFieldByName(name));
    }
}
