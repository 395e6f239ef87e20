package io.github.mutagenjava.server.json;

import io.github.mutagenjava.client.session.EndpointProtocol;
import io.github.mutagenjava.client.session.UrlKind;
import io.github.mutagenjava.client.synchronization.CompressionAlgorithm;
import io.github.mutagenjava.client.synchronization.HashingAlgorithm;
import io.github.mutagenjava.client.synchronization.IgnoreSyntax;
import io.github.mutagenjava.client.synchronization.PermissionsMode;
import io.github.mutagenjava.client.synchronization.ProbeMode;
import io.github.mutagenjava.client.synchronization.ScanMode;
import io.github.mutagenjava.client.synchronization.StageMode;
import io.github.mutagenjava.client.synchronization.SymbolicLinkMode;
import io.github.mutagenjava.client.synchronization.SynchronizationMode;
import io.github.mutagenjava.client.synchronization.WatchMode;
import java.util.Locale;

/** A reader for each enum of a creation, under the daemon's noun for it. */
final class EnumFields {

    static final EnumField<UrlKind> KIND = new EnumField<>(
            "URL kind", UrlKind.values(), kind -> kind.name().toLowerCase(Locale.ROOT), UrlKind::number);
    static final EnumField<EndpointProtocol> PROTOCOL =
            new EnumField<>("protocol", EndpointProtocol.values(), EndpointProtocol::text, EndpointProtocol::number);
    static final EnumField<SynchronizationMode> MODE = new EnumField<>(
            "synchronization mode",
            SynchronizationMode.values(),
            SynchronizationMode::text,
            SynchronizationMode::number);
    static final EnumField<HashingAlgorithm> HASHING = new EnumField<>(
            "hashing algorithm", HashingAlgorithm.values(), HashingAlgorithm::text, HashingAlgorithm::number);
    static final EnumField<ProbeMode> PROBE =
            new EnumField<>("probe mode", ProbeMode.values(), ProbeMode::text, ProbeMode::number);
    static final EnumField<ScanMode> SCAN =
            new EnumField<>("scan mode", ScanMode.values(), ScanMode::text, ScanMode::number);
    static final EnumField<StageMode> STAGE =
            new EnumField<>("staging mode", StageMode.values(), StageMode::text, StageMode::number);
    static final EnumField<SymbolicLinkMode> SYMBOLIC_LINK = new EnumField<>(
            "symbolic link mode", SymbolicLinkMode.values(), SymbolicLinkMode::text, SymbolicLinkMode::number);
    static final EnumField<WatchMode> WATCH =
            new EnumField<>("watch mode", WatchMode.values(), WatchMode::text, WatchMode::number);
    static final EnumField<IgnoreSyntax> IGNORE_SYNTAX =
            new EnumField<>("ignore syntax", IgnoreSyntax.values(), IgnoreSyntax::text, IgnoreSyntax::number);
    static final EnumField<PermissionsMode> PERMISSIONS = new EnumField<>(
            "permissions mode", PermissionsMode.values(), PermissionsMode::text, PermissionsMode::number);
    static final EnumField<CompressionAlgorithm> COMPRESSION = new EnumField<>(
            "compression algorithm",
            CompressionAlgorithm.values(),
            CompressionAlgorithm::text,
            CompressionAlgorithm::number);

    private EnumFields() {}
}
