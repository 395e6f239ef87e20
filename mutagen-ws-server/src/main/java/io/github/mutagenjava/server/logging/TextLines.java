package io.github.mutagenjava.server.logging;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.logging.Formatter;
import java.util.logging.LogRecord;

/** One line a record: time, level, text. */
final class TextLines extends Formatter {

    /** Always of the same length, which the platform's own format is not. */
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS", Locale.ROOT);

    @Override
    public String format(LogRecord entry) {
        String time = TIME.format(entry.getInstant().atZone(ZoneId.systemDefault()));
        String cause = entry.getThrown() == null ? "" : System.lineSeparator() + StackText.of(entry.getThrown());
        return time + " " + LevelNames.of(entry.getLevel()) + " " + Printable.text(formatMessage(entry)) + cause
                + System.lineSeparator();
    }
}
