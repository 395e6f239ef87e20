package io.github.mutagenjava.server.json;

import com.google.gson.JsonElement;
import io.github.mutagenjava.client.session.Selection;
import java.util.ArrayList;
import java.util.List;

/** Reads which sessions a request is about. */
public final class SelectionReader {

    private SelectionReader() {}

    /**
     * A selection as it was asked for.
     *
     * @param selection every session if nothing was said
     * @param explicit whether something was said, be it {@code "all": true}
     */
    public record Asked(Selection selection, boolean explicit) {}

    /** Reads {@code {"id", "name", "label", "all"}}. */
    public static Asked read(JsonElement data) {
        Fields fields = Fields.of(data, "the selection");
        return of(fields.text("name"), fields.text("id"), fields.text("label"), fields.flag("all"));
    }

    /** The same from its parts; a blank one counts as missing. */
    public static Asked of(String name, String id, String label, boolean all) {
        List<String> specifications = new ArrayList<>();
        for (String specification : new String[] {name, id}) {
            if (!specification.isBlank()) {
                specifications.add(specification);
            }
        }
        if (!specifications.isEmpty()) {
            return new Asked(Selection.of(specifications.toArray(String[]::new)), true);
        }
        return label.isBlank() ? new Asked(Selection.all(), all) : new Asked(Selection.labels(label), true);
    }
}
