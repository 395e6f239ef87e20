package io.github.mutagenjava.server.logging;

import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.logging.Formatter;
import java.util.logging.LogRecord;

/** One JSON object a line. */
final class JsonLines extends Formatter {

    @Override
    public String format(LogRecord entry) {
        StringWriter text = new StringWriter();
        try (JsonWriter json = new JsonWriter(text)) {
            json.beginObject();
            json.name("time").value(entry.getInstant().toString());
            json.name("level").value(LevelNames.of(entry.getLevel()));
            json.name("logger").value(entry.getLoggerName());
            json.name("message").value(formatMessage(entry));
            if (entry.getThrown() != null) {
                json.name("exception").value(StackText.of(entry.getThrown()));
            }
            json.endObject();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text + System.lineSeparator();
    }
}
