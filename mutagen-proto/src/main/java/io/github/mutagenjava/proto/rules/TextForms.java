package io.github.mutagenjava.proto.rules;

import io.github.mutagenjava.proto.behavior.ProbeMode;
import io.github.mutagenjava.proto.forwarding.SocketOverwriteMode;
import io.github.mutagenjava.proto.synchronization.ScanMode;
import io.github.mutagenjava.proto.synchronization.StageMode;
import io.github.mutagenjava.proto.synchronization.Status;
import io.github.mutagenjava.proto.synchronization.WatchMode;
import io.github.mutagenjava.proto.synchronization.core.EntryKind;
import io.github.mutagenjava.proto.synchronization.core.PermissionsMode;
import io.github.mutagenjava.proto.synchronization.core.SymbolicLinkMode;
import io.github.mutagenjava.proto.synchronization.core.SynchronizationMode;
import io.github.mutagenjava.proto.synchronization.ignore.IgnoreVCSMode;
import io.github.mutagenjava.proto.synchronization.ignore.Syntax;
import io.github.mutagenjava.proto.url.Protocol;

/**
 * The text forms of the protocol's enumerations. Kinds of URLs and versions of sessions have none: Mutagen writes their
 * numbers.
 *
 * @since 0.1
 */
public final class TextForms {
    public static final TextForm<SynchronizationMode> SYNCHRONIZATION_MODE = TextForm.of(
                    "unknown synchronization mode specification", SynchronizationMode::forNumber)
            .with(0, "", "Default")
            .with(1, "two-way-safe", "Two Way Safe")
            .with(2, "two-way-resolved", "Two Way Resolved")
            .with(3, "one-way-safe", "One Way Safe")
            .with(4, "one-way-replica", "One Way Replica");

    public static final TextForm<ScanMode> SCAN_MODE = TextForm.of(
                    "unknown scan mode specification", ScanMode::forNumber)
            .with(0, "", "Default")
            .with(1, "full", "Full")
            .with(2, "accelerated", "Accelerated");

    public static final TextForm<StageMode> STAGE_MODE = TextForm.of(
                    "unknown staging mode specification", StageMode::forNumber)
            .with(0, "", "Default")
            .with(1, "mutagen", "Mutagen Data Directory")
            .with(2, "neighboring", "Neighboring")
            .with(3, "internal", "Internal");

    public static final TextForm<WatchMode> WATCH_MODE = TextForm.of(
                    "unknown watch mode specification", WatchMode::forNumber)
            .with(0, "", "Default")
            .with(1, "portable", "Portable")
            .with(2, "force-poll", "Force Poll")
            .with(3, "no-watch", "No Watch");

    public static final TextForm<ProbeMode> PROBE_MODE = TextForm.of(
                    "unknown probe mode specification", ProbeMode::forNumber)
            .with(0, "", "Default")
            .with(1, "probe", "Probe")
            .with(2, "assume", "Assume");

    public static final TextForm<SymbolicLinkMode> SYMBOLIC_LINK_MODE = TextForm.of(
                    "unknown symbolic link mode specification", SymbolicLinkMode::forNumber)
            .with(0, "", "Default")
            .with(1, "ignore", "Ignore")
            .with(2, "portable", "Portable")
            .with(3, "posix-raw", "POSIX Raw");

    public static final TextForm<PermissionsMode> PERMISSIONS_MODE = TextForm.of(
                    "unknown permissions mode specification", PermissionsMode::forNumber)
            .with(0, "", "Default")
            .with(1, "portable", "Portable")
            .with(2, "manual", "Manual");

    /** In JSON these texts stand without quotes. */
    public static final TextForm<IgnoreVCSMode> IGNORE_VCS_MODE = TextForm.of(
                    "unknown VCS ignore specification", IgnoreVCSMode::forNumber)
            .with(0, "", "Default")
            .with(1, "true", "Ignore")
            .with(2, "false", "Propagate");

    public static final TextForm<Syntax> IGNORE_SYNTAX = TextForm.of(
                    "unknown ignore syntax specification", Syntax::forNumber)
            .with(0, "", "Default")
            .with(1, "mutagen", "Mutagen")
            .with(2, "docker", "Docker");

    public static final TextForm<io.github.mutagenjava.proto.synchronization.hashing.Algorithm> HASHING_ALGORITHM =
            TextForm.of(
                            "unknown hashing algorithm specification",
                            io.github.mutagenjava.proto.synchronization.hashing.Algorithm::forNumber)
                    .with(0, "", "Default")
                    .with(1, "sha1", "SHA-1")
                    .with(2, "sha256", "SHA-256")
                    .with(3, "xxh128", "XXH128");

    public static final TextForm<io.github.mutagenjava.proto.synchronization.compression.Algorithm>
            COMPRESSION_ALGORITHM = TextForm.of(
                            "unknown compression algorithm specification",
                            io.github.mutagenjava.proto.synchronization.compression.Algorithm::forNumber)
                    .with(0, "", "Default")
                    .with(1, "none", "None")
                    .with(2, "deflate", "DEFLATE")
                    .with(3, "zstandard", "Zstandard");

    public static final TextForm<SocketOverwriteMode> SOCKET_OVERWRITE_MODE = TextForm.of(
                    "unknown socket overwrite mode specification", SocketOverwriteMode::forNumber)
            .with(0, "", "Default")
            .with(1, "leave", "Leave")
            .with(2, "overwrite", "Overwrite");

    public static final TextForm<Status> SYNCHRONIZATION_STATUS = TextForm.of(
                    "unknown synchronization status", Status::forNumber)
            .with(0, "disconnected", "Disconnected")
            .with(1, "halted-on-root-emptied", "Halted due to one-sided root emptying")
            .with(2, "halted-on-root-deletion", "Halted due to root deletion")
            .with(3, "halted-on-root-type-change", "Halted due to root type change")
            .with(4, "connecting-alpha", "Connecting to alpha")
            .with(5, "connecting-beta", "Connecting to beta")
            .with(6, "watching", "Watching for changes")
            .with(7, "scanning", "Scanning files")
            .with(8, "waiting-for-rescan", "Waiting 5 seconds for rescan")
            .with(9, "reconciling", "Reconciling changes")
            .with(10, "staging-alpha", "Staging files on alpha")
            .with(11, "staging-beta", "Staging files on beta")
            .with(12, "transitioning", "Applying changes")
            .with(13, "saving", "Saving archive");

    public static final TextForm<io.github.mutagenjava.proto.forwarding.Status> FORWARDING_STATUS = TextForm.of(
                    "unknown forwarding status", io.github.mutagenjava.proto.forwarding.Status::forNumber)
            .with(0, "disconnected", "Disconnected")
            .with(1, "connecting-source", "Connecting to source")
            .with(2, "connecting-destination", "Connecting to destination")
            .with(3, "forwarding", "Forwarding");

    /** Its descriptions are the texts: the command line has none. */
    public static final TextForm<EntryKind> ENTRY_KIND = TextForm.of("unknown entry kind", EntryKind::forNumber)
            .with(0, "directory", "directory")
            .with(1, "file", "file")
            .with(2, "symlink", "symlink")
            .with(100, "untracked", "untracked")
            .with(101, "problematic", "problematic")
            .with(102, "phantom-directory", "phantom-directory");

    /** Its descriptions are the texts: the command line has none. */
    public static final TextForm<Protocol> PROTOCOL = TextForm.of("unknown protocol specification", Protocol::forNumber)
            .with(0, "local", "local")
            .with(1, "ssh", "ssh")
            .with(11, "docker", "docker");

    private TextForms() {}
}
