package io.github.mutagenjava.client.internal;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;

import io.github.mutagenjava.client.DaemonVersion;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import org.junit.jupiter.api.Test;

class SupportedVersionsTest {
    private final Logger log = mock(Logger.class);
    private final SupportedVersions versions = new SupportedVersions(log);

    @Test
    void a_newer_daemon_is_warned_of_once() {
        versions.check(new DaemonVersion(0, 19, 0, ""), "/daemon.sock");

        versions.check(new DaemonVersion(0, 19, 0, ""), "/daemon.sock");

        verify(log, times(1)).log(eq(Level.WARNING), anyString(), any(Object[].class));
    }

    @Test
    void a_known_daemon_is_not_warned_of() {
        versions.check(new DaemonVersion(0, 18, 1, ""), "/daemon.sock");

        verify(log, never()).log(any(Level.class), anyString(), any(Object[].class));
    }
}
