package io.github.mutagenjava.server.logging;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.logging.Formatter;
import java.util.logging.LogRecord;

/** One line a record: time, level, text. */
final class TextLines extends Formatter {

    @Override
    public String format(LogRecord entry) {
        String time = DateTimeFormatter.ISO_LOCAL_DATE_TIME.format(
                entry.getInstant().atZone(ZoneId.systemDefault()).truncatedTo(ChronoUnit.MILLIS));
        String cause = entry.getThrown() == null ? "" : System.lineSeparator() + StackText.of(entry.getThrown());
        return time + " " + LevelNames.of(entry.getLevel()) + " " + Printable.text(formatMessage(entry)) + cause
                + System.lineSeparator();
    }
}
