package io.github.mutagenjava.proto.rules;

import static io.github.mutagenjava.proto.rules.ConfigurationScope.ENDPOINT;
import static io.github.mutagenjava.proto.rules.ConfigurationScope.SESSION;
import static io.github.mutagenjava.proto.rules.ConfigurationScope.mode;
import static io.github.mutagenjava.proto.rules.ConfigurationScope.ownership;

import io.github.mutagenjava.proto.synchronization.Configuration;
import io.github.mutagenjava.proto.synchronization.CreationSpecification;
import io.github.mutagenjava.proto.synchronization.compression.Algorithm;
import io.github.mutagenjava.proto.synchronization.core.PermissionsMode;
import java.util.Optional;

/** Which configurations of a synchronization session the daemon accepts, checked in its order. */
final class SynchronizationConfigurationRules {
    private static final int PERMISSION_BITS = 0777;
    private static final int EXECUTE_BITS = 0111;
    private static final int XXH128 =
            io.github.mutagenjava.proto.synchronization.hashing.Algorithm.AlgorithmXXH128_VALUE;

    private final boolean extraAlgorithms;

    SynchronizationConfigurationRules(boolean extraAlgorithms) {
        this.extraAlgorithms = extraAlgorithms;
    }

    Optional<Refusal> check(CreationSpecification s) {
        return ConfigurationScope.of(
                        s.hasConfiguration(), "configuration", "session", check(SESSION, s.getConfiguration()))
                .or(() -> ConfigurationScope.of(
                        s.hasConfigurationAlpha(),
                        "configurationAlpha",
                        "alpha-specific",
                        check(ENDPOINT, s.getConfigurationAlpha())))
                .or(() -> ConfigurationScope.of(
                        s.hasConfigurationBeta(),
                        "configurationBeta",
                        "beta-specific",
                        check(ENDPOINT, s.getConfigurationBeta())));
    }

    private Optional<Refusal> check(ConfigurationScope scope, Configuration c) {
        return scope.sessionMode(
                        "synchronizationMode",
                        "synchronization mode",
                        c.getSynchronizationModeValue(),
                        TextForms.SYNCHRONIZATION_MODE)
                .or(() -> hashing(scope, c.getHashingAlgorithmValue()))
                .or(() -> mode("probeMode", "probe mode", c.getProbeModeValue(), TextForms.PROBE_MODE))
                .or(() -> mode("scanMode", "scan mode", c.getScanModeValue(), TextForms.SCAN_MODE))
                .or(() -> mode("stageMode", "staging mode", c.getStageModeValue(), TextForms.STAGE_MODE))
                .or(() -> scope.sessionMode(
                        "symbolicLinkMode",
                        "symbolic link mode",
                        c.getSymbolicLinkModeValue(),
                        TextForms.SYMBOLIC_LINK_MODE))
                .or(() -> mode("watchMode", "watch mode", c.getWatchModeValue(), TextForms.WATCH_MODE))
                .or(() -> ignores(scope, c))
                .or(() -> permissions(scope, c))
                .or(() -> compression(c.getCompressionAlgorithmValue()));
    }

    private Optional<Refusal> hashing(ConfigurationScope scope, int number) {
        String field = "hashingAlgorithm";
        String thing = "hashing algorithm";
        return scope.sessionMode(field, thing, number, TextForms.HASHING_ALGORITHM)
                .or(() -> number == XXH128 && !extraAlgorithms
                        ? ConfigurationScope.unknown(field, thing, number, TextForms.HASHING_ALGORITHM)
                        : Optional.empty());
    }

    private Optional<Refusal> compression(int number) {
        return number == Algorithm.AlgorithmZstandard_VALUE && !extraAlgorithms
                ? ConfigurationScope.unknown(
                        "compressionAlgorithm", "compression algorithm", number, TextForms.COMPRESSION_ALGORITHM)
                : mode("compressionAlgorithm", "compression algorithm", number, TextForms.COMPRESSION_ALGORITHM);
    }

    private static Optional<Refusal> ignores(ConfigurationScope scope, Configuration c) {
        return scope.sessionMode("ignoreSyntax", "ignore syntax", c.getIgnoreSyntaxValue(), TextForms.IGNORE_SYNTAX)
                .or(() -> scope.sessionList("defaultIgnores", "default ignores", c.getDefaultIgnoresList())
                        .map(r -> new Refusal(r.text() + " (and are deprecated)", r.field(), r.value())))
                .or(() -> scope.sessionList("ignores", "ignores", c.getIgnoresList()))
                .or(() -> scope.sessionMode(
                        "ignoreVCSMode", "VCS ignore mode", c.getIgnoreVCSModeValue(), TextForms.IGNORE_VCS_MODE));
    }

    private static Optional<Refusal> permissions(ConfigurationScope scope, Configuration c) {
        return scope.sessionMode(
                        "permissionsMode", "permissions mode", c.getPermissionsModeValue(), TextForms.PERMISSIONS_MODE)
                .or(() -> fileMode(scope, c))
                .or(() -> directoryMode(c.getDefaultDirectoryMode()))
                .or(() -> ownership("defaultOwner", "default owner", c.getDefaultOwner()))
                .or(() -> ownership("defaultGroup", "default group", c.getDefaultGroup()));
    }

    /** Executability is forbidden where it is propagated, but an endpoint's own mode is not asked about that. */
    private static Optional<Refusal> fileMode(ConfigurationScope scope, Configuration c) {
        int mode = c.getDefaultFileMode();
        boolean portable =
                scope == SESSION && c.getPermissionsModeValue() != PermissionsMode.PermissionsModeManual_VALUE;
        String cause;
        if ((mode & ~PERMISSION_BITS) != 0) {
            cause = "non-permission bits detected in file mode";
        } else if (portable && (mode & EXECUTE_BITS) != 0) {
            cause = "executability bits detected in file mode in portable permissions propagation mode";
        } else {
            return Optional.empty();
        }
        return Optional.of(new Refusal(
                "invalid default file permission mode specified: " + cause, "defaultFileMode", octal(mode)));
    }

    private static Optional<Refusal> directoryMode(int mode) {
        return (mode & ~PERMISSION_BITS) == 0
                ? Optional.empty()
                : Optional.of(new Refusal(
                        "invalid default directory permission mode specified:"
                                + " non-permission bits detected in directory mode",
                        "defaultDirectoryMode",
                        octal(mode)));
    }

    private static String octal(int mode) {
        return "0" + Integer.toOctalString(mode);
    }
}
