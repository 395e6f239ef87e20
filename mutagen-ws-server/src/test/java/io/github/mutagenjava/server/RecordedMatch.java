package io.github.mutagenjava.server;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** Compares what was recorded with what came, to the letter save for placeholders. */
final class RecordedMatch {

    private static final String IDENTIFIER = "sync_[0-9A-Za-z]{43}";

    private final List<String> differences = new ArrayList<>();

    private RecordedMatch() {}

    /** Where the two differ; nothing if they match. */
    static List<String> differences(JsonElement wanted, JsonElement got) {
        RecordedMatch match = new RecordedMatch();
        match.compare("", wanted, got);
        return match.differences;
    }

    private void compare(String path, JsonElement wanted, JsonElement got) {
        if (wanted instanceof JsonObject object && got.isJsonObject()) {
            compareObjects(path, object, got.getAsJsonObject());
        } else if (wanted instanceof JsonArray array && got.isJsonArray()) {
            compareArrays(path, array, got.getAsJsonArray());
        } else if (!isSame(path, wanted, got)) {
            differences.add(path + ": wanted " + wanted + ", got " + got);
        }
    }

    private void compareObjects(String path, JsonObject wanted, JsonObject got) {
        Set<String> names = new TreeSet<>(wanted.keySet());
        names.addAll(got.keySet());
        boolean notice = wanted.has("action")
                && Set.of("message", "prompt").contains(wanted.get("action").getAsString());
        for (String name : names) {
            String field = path + "/" + name;
            if (!wanted.has(name) || !got.has(name)) {
                differences.add(field + ": wanted " + wanted.get(name) + ", got " + got.get(name));
            } else if (!(notice && name.equals("data"))) {
                // Notices may say more in their data than was recorded.
                compare(field, wanted.get(name), got.get(name));
            }
        }
    }

    private void compareArrays(String path, JsonArray wanted, JsonArray got) {
        if (wanted.size() != got.size()) {
            differences.add(path + ": wanted " + wanted.size() + " elements, got " + got);
            return;
        }
        for (int i = 0; i < wanted.size(); i++) {
            compare(path + "/" + i, wanted.get(i), got.get(i));
        }
    }

    private static boolean isSame(String path, JsonElement wanted, JsonElement got) {
        if (!(wanted instanceof JsonPrimitive text && text.isString())) {
            return wanted.equals(got);
        }
        String recorded = text.getAsString();
        if (recorded.equals("<<number>>")) {
            return got instanceof JsonPrimitive number && number.isNumber();
        }
        if (recorded.equals("<<any>>")) {
            return true;
        }
        if (!(got instanceof JsonPrimitive answer && answer.isString())) {
            return false;
        }
        Pattern pattern = Pattern.compile(
                Pattern.quote(recorded).replace("<<identifier>>", "\\E" + IDENTIFIER + "\\Q"), Pattern.DOTALL);
        return path.endsWith("/message")
                ? pattern.matcher(answer.getAsString()).find()
                : pattern.matcher(answer.getAsString()).matches();
    }
}
