package io.github.mutagenjava.client.internal.mapping;

import com.google.protobuf.Timestamp;
import io.github.mutagenjava.client.DaemonVersion;
import io.github.mutagenjava.client.session.SessionId;
import io.github.mutagenjava.client.synchronization.SynchronizationSession;
import io.github.mutagenjava.proto.synchronization.Session;
import java.time.Instant;

/** Synchronization sessions, from the protocol. */
final class SessionMapping {
    private SessionMapping() {}

    static SynchronizationSession toRecord(Session session) {
        return new SynchronizationSession(
                new SessionId(session.getIdentifier()),
                session.getVersionValue(),
                toInstant(session.getCreationTime()),
                toVersion(
                        session.getCreatingVersionMajor(),
                        session.getCreatingVersionMinor(),
                        session.getCreatingVersionPatch()),
                UrlMapping.toRecord(session.getAlpha()),
                UrlMapping.toRecord(session.getBeta()),
                ConfigurationMapping.toRecord(session.getConfiguration()),
                ConfigurationMapping.toRecord(session.getConfigurationAlpha()),
                ConfigurationMapping.toRecord(session.getConfigurationBeta()),
                session.getLabelsMap(),
                Texts.optional(session.getName()),
                session.getPaused());
    }

    static Instant toInstant(Timestamp time) {
        return Instant.ofEpochSecond(time.getSeconds(), time.getNanos());
    }

    static DaemonVersion toVersion(int major, int minor, int patch) {
        return new DaemonVersion(
                Integer.toUnsignedLong(major), Integer.toUnsignedLong(minor), Integer.toUnsignedLong(patch), "");
    }
}
