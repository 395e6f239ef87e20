package io.github.mutagenjava.server.json;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The fields of one JSON object, read by name. What is missing or null is the zero of its type; what has another type is
 * refused with its path. Unknown fields are left alone.
 */
public final class Fields {

    private static final Pattern WHOLE = Pattern.compile("-?(?:0|[1-9][0-9]*)");
    private static final BigInteger UNSIGNED_LONG_MAX =
            BigInteger.ONE.shiftLeft(64).subtract(BigInteger.ONE);
    private static final BigInteger UNSIGNED_INT_MAX =
            BigInteger.ONE.shiftLeft(32).subtract(BigInteger.ONE);

    private final JsonObject object;
    private final String path;

    private Fields(JsonObject object, String path) {
        this.object = object;
        this.path = path;
    }

    /** The fields of the element, which is called {@code name} in messages; none if it is null. */
    public static Fields of(JsonElement element, String name) {
        if (element.isJsonNull()) {
            return new Fields(new JsonObject(), "");
        }
        if (!element.isJsonObject()) {
            throw UndecodableException.at(name, "an object", kind(element));
        }
        return new Fields(element.getAsJsonObject(), "");
    }

    /** Whether the field is there and not null. */
    public boolean has(String name) {
        return !element(name).isJsonNull();
    }

    /** Where the field is, for messages. */
    public String path(String name) {
        return path + name;
    }

    /**
     * The raw value; null of JSON if missing. A name in other letter case counts too, as in the program whose interface this
     * is: a selection's {@code "Name"}, left alone, would select every session.
     */
    public JsonElement element(String name) {
        JsonElement element = object.get(name);
        return element == null ? inOtherCase(name) : element;
    }

    private JsonElement inOtherCase(String name) {
        for (Map.Entry<String, JsonElement> entry : object.entrySet()) {
            if (entry.getKey().equalsIgnoreCase(name)) {
                return entry.getValue();
            }
        }
        return JsonNull.INSTANCE;
    }

    /** A text, empty if missing. */
    public String text(String name) {
        JsonElement element = element(name);
        return element.isJsonNull() ? "" : text(element, path(name));
    }

    /** A truth value, false if missing. */
    public boolean flag(String name) {
        JsonElement element = element(name);
        if (element.isJsonNull()) {
            return false;
        }
        if (element instanceof JsonPrimitive primitive && primitive.isBoolean()) {
            return primitive.getAsBoolean();
        }
        throw UndecodableException.at(path(name), "true or false", kind(element));
    }

    /** A whole number of 64 bits without sign, 0 if missing. */
    public long unsignedLong(String name) {
        return whole(name, BigInteger.ZERO, UNSIGNED_LONG_MAX).longValue();
    }

    /** A whole number of 32 bits without sign, 0 if missing. */
    public long unsignedInt(String name) {
        return whole(name, BigInteger.ZERO, UNSIGNED_INT_MAX).longValue();
    }

    /** A whole number of 64 bits with sign, 0 if missing. */
    public long signedLong(String name) {
        return whole(name, BigInteger.valueOf(Long.MIN_VALUE), BigInteger.valueOf(Long.MAX_VALUE))
                .longValue();
    }

    /** A list of texts, empty if missing. */
    public List<String> texts(String name) {
        JsonElement element = element(name);
        if (element.isJsonNull()) {
            return List.of();
        }
        if (!(element instanceof JsonArray array)) {
            throw UndecodableException.at(path(name), "a list of texts", kind(element));
        }
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < array.size(); i++) {
            texts.add(text(array.get(i), path(name) + "[" + i + "]"));
        }
        return texts;
    }

    /** An object of texts, empty if missing; an empty list counts as one, as the documentation's samples have it. */
    public Map<String, String> textsByName(String name) {
        JsonElement element = element(name);
        if (element.isJsonNull() || (element instanceof JsonArray array && array.isEmpty())) {
            return Map.of();
        }
        if (!element.isJsonObject()) {
            throw UndecodableException.at(path(name), "an object of texts", kind(element));
        }
        Map<String, String> texts = new LinkedHashMap<>();
        element.getAsJsonObject()
                .asMap()
                .forEach((key, value) -> texts.put(key, value.isJsonNull() ? "" : text(value, path(name) + "." + key)));
        return texts;
    }

    /** An object, if it is there. */
    public Optional<Fields> object(String name) {
        JsonElement element = element(name);
        if (element.isJsonNull()) {
            return Optional.empty();
        }
        if (!element.isJsonObject()) {
            throw UndecodableException.at(path(name), "an object", kind(element));
        }
        return Optional.of(new Fields(element.getAsJsonObject(), path(name) + "."));
    }

    private BigInteger whole(String name, BigInteger least, BigInteger most) {
        JsonElement element = element(name);
        if (element.isJsonNull()) {
            return BigInteger.ZERO;
        }
        if (element instanceof JsonPrimitive primitive && primitive.isNumber()) {
            String digits = primitive.getAsString();
            // Twenty digits and a sign hold every number of 64 bits; longer ones need no arithmetic to refuse.
            if (digits.length() <= 21 && WHOLE.matcher(digits).matches()) {
                BigInteger value = new BigInteger(digits);
                if (value.compareTo(least) >= 0 && value.compareTo(most) <= 0) {
                    return value;
                }
            }
        }
        throw UndecodableException.at(path(name), "a whole number from " + least + " to " + most, kind(element));
    }

    private static String text(JsonElement element, String where) {
        if (element instanceof JsonPrimitive primitive && primitive.isString()) {
            return primitive.getAsString();
        }
        throw UndecodableException.at(where, "a text", kind(element));
    }

    /** What the value is. Texts are not repeated: one in the wrong place may be a secret. */
    static String kind(JsonElement element) {
        if (element instanceof JsonPrimitive primitive) {
            return primitive.isString() ? "a text" : JsonText.shown(primitive.getAsString());
        }
        if (element.isJsonNull()) {
            return "null";
        }
        return element.isJsonArray() ? "a list" : "an object";
    }
}
