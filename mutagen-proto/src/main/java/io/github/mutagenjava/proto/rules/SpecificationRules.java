package io.github.mutagenjava.proto.rules;

import io.github.mutagenjava.proto.synchronization.CreationSpecification;
import io.github.mutagenjava.proto.url.Kind;
import io.github.mutagenjava.proto.url.URL;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Which creation specifications the daemon accepts, checked in its order: first URL, second URL, common configuration,
 * the configuration of the first and of the second endpoint, name, labels. The first failure wins.
 *
 * <p>Texts come without the prefixes {@code invalid create request: invalid creation specification}, which
 * {@link RequestRules} adds. Labels are checked in the order of their keys; the daemon's order is random. Ignore
 * patterns are not checked: the daemon reads them only when an endpoint starts (since 0.18).
 *
 * @since 0.1
 */
public final class SpecificationRules {
    private final UrlRules urlRules;
    private final SynchronizationConfigurationRules synchronizationRules;

    private SpecificationRules(Platform platform, boolean extraAlgorithms) {
        urlRules = new UrlRules(Objects.requireNonNull(platform, "platform"));
        synchronizationRules = new SynchronizationConfigurationRules(extraAlgorithms);
    }

    /**
     * Returns the rules of a daemon on {@code platform} as Mutagen releases it: one that has the {@code xxh128} and
     * {@code zstandard} algorithms.
     */
    public static SpecificationRules of(Platform platform) {
        return new SpecificationRules(platform, true);
    }

    /** Returns the rules of a daemon on {@code platform} that has neither {@code xxh128} nor {@code zstandard}. */
    public static SpecificationRules withoutExtraAlgorithms(Platform platform) {
        return new SpecificationRules(platform, false);
    }

    /** Returns why the daemon refuses to create this synchronization session. */
    public Optional<Refusal> check(CreationSpecification specification) {
        return url(specification.hasAlpha(), specification.getAlpha(), "alpha", Kind.Synchronization)
                .or(() -> url(specification.hasBeta(), specification.getBeta(), "beta", Kind.Synchronization))
                .or(() -> synchronizationRules.check(specification))
                .or(() -> nameAndLabels(specification.getName(), specification.getLabelsMap()));
    }

    /** Returns why the daemon refuses to create this forwarding session. */
    public Optional<Refusal> check(io.github.mutagenjava.proto.forwarding.CreationSpecification specification) {
        return url(specification.hasSource(), specification.getSource(), "source", Kind.Forwarding)
                .or(() -> url(
                        specification.hasDestination(), specification.getDestination(), "destination", Kind.Forwarding))
                .or(() -> ForwardingConfigurationRules.check(specification))
                .or(() -> nameAndLabels(specification.getName(), specification.getLabelsMap()));
    }

    /** Returns why the daemon refuses this URL, wherever it stands, without a prefix like {@code invalid alpha URL}. */
    public Optional<Refusal> check(URL url) {
        return urlRules.check(url);
    }

    private Optional<Refusal> url(boolean present, URL url, String field, Kind kind) {
        if (!present) {
            return Optional.of(new Refusal("invalid " + field + " URL: nil URL", field, ""));
        }
        return urlRules.check(url)
                .map(refusal -> refusal.below(field).within("invalid " + field + " URL"))
                .or(() -> url.getKind() == kind ? Optional.empty() : Optional.of(wrongKind(url, field, kind)));
    }

    private static Refusal wrongKind(URL url, String field, Kind wanted) {
        String name = wanted == Kind.Synchronization ? "synchronization" : "forwarding";
        return new Refusal(
                "%s URL is not a %s URL".formatted(field, name), field + ".kind", Integer.toString(url.getKindValue()));
    }

    private static Optional<Refusal> nameAndLabels(String name, Map<String, String> labels) {
        Optional<Refusal> refusal =
                SessionName.refusal(name).map(text -> new Refusal("invalid name: " + text, "name", name));
        for (Map.Entry<String, String> label : new TreeMap<>(labels).entrySet()) {
            refusal = refusal.or(() -> label(label.getKey(), label.getValue()));
        }
        return refusal;
    }

    private static Optional<Refusal> label(String key, String value) {
        String field = "labels." + key;
        return LabelText.keyRefusal(key)
                .map(text -> new Refusal("invalid label key: " + text, field, key))
                .or(() -> LabelText.valueRefusal(value)
                        .map(text -> new Refusal("invalid label value: " + text, field, value)));
    }
}
