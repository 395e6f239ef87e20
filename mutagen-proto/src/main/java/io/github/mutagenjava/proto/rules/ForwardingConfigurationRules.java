package io.github.mutagenjava.proto.rules;

import static io.github.mutagenjava.proto.rules.ConfigurationScope.mode;
import static io.github.mutagenjava.proto.rules.ConfigurationScope.ownership;

import io.github.mutagenjava.proto.forwarding.Configuration;
import io.github.mutagenjava.proto.forwarding.CreationSpecification;
import java.util.Optional;

/** Which configurations of a forwarding session the daemon accepts; its permission mode may be anything. */
final class ForwardingConfigurationRules {
    private ForwardingConfigurationRules() {}

    static Optional<Refusal> check(CreationSpecification s) {
        return ConfigurationScope.of(s.hasConfiguration(), "configuration", "session", check(s.getConfiguration()))
                .or(() -> ConfigurationScope.of(
                        s.hasConfigurationSource(),
                        "configurationSource",
                        "source-specific",
                        check(s.getConfigurationSource())))
                .or(() -> ConfigurationScope.of(
                        s.hasConfigurationDestination(),
                        "configurationDestination",
                        "destination-specific",
                        check(s.getConfigurationDestination())));
    }

    private static Optional<Refusal> check(Configuration c) {
        return mode(
                        "socketOverwriteMode",
                        "socket overwrite mode",
                        c.getSocketOverwriteModeValue(),
                        TextForms.SOCKET_OVERWRITE_MODE)
                .or(() -> ownership("socketOwner", "socket owner", c.getSocketOwner()))
                .or(() -> ownership("socketGroup", "socket group", c.getSocketGroup()));
    }
}
