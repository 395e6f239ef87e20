package io.github.mutagenjava.server.options;

import java.io.IOException;
import java.io.InputStream;
import java.util.Properties;
import picocli.CommandLine.IVersionProvider;

/** Our own version, written by the build beside this class. */
public final class ServerVersion implements IVersionProvider {

    private static final String TEXT = read();

    /** For picocli, which makes it by reflection. */
    public ServerVersion() {}

    /** For example {@code 0.1.0}. */
    public static String text() {
        return TEXT;
    }

    @Override
    public String[] getVersion() {
        return new String[] {"mutagen-ws-server " + TEXT};
    }

    private static String read() {
        Properties properties = new Properties();
        try (InputStream stream = ServerVersion.class.getResourceAsStream("version.properties")) {
            if (stream != null) {
                properties.load(stream);
            }
        } catch (IOException e) {
            throw new java.io.UncheckedIOException("version.properties is not readable in this jar", e);
        }
        return properties.getProperty("version", "unknown");
    }
}
