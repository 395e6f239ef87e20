package io.github.mutagenjava.server.options;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;

/** Options kept in a file, one {@code name=value} a line, under the names of the command line. */
final class PropertiesFile {

    private PropertiesFile() {}

    static Map<String, String> read(Path path, Set<String> known) throws UsageException, UnreadableFileException {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(path)) {
            properties.load(reader);
        } catch (IOException | IllegalArgumentException e) {
            throw new UnreadableFileException("--config", path, e);
        }
        Map<String, String> values = new TreeMap<>();
        for (String name : properties.stringPropertyNames()) {
            if (!known.contains(name)) {
                throw new UsageException(
                        "unknown option '" + name + "' in " + path + "; known are " + String.join(", ", known));
            }
            values.put(name, properties.getProperty(name).strip());
        }
        return values;
    }
}
