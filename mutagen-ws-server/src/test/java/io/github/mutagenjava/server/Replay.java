package io.github.mutagenjava.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.google.gson.JsonPrimitive;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;
import org.awaitility.core.ThrowingRunnable;

/** Plays a recorded conversation against a server, each step on a connection of its own. */
final class Replay {

    private static final Pattern PLACE = Pattern.compile("<<(dir|session):([^>]+)>>");
    private static final long SETTLE_ID = 987_654;
    private static final Duration SETTLED = Duration.ofSeconds(30);

    private final ServerFixture server;
    private final Path files;
    private final Map<String, String> sessions = new HashMap<>();

    Replay(ServerFixture server, Path files) {
        this.server = server;
        this.files = files;
    }

    void play(String recording) throws IOException {
        Files.createDirectories(files);
        int number = 0;
        for (JsonElement step : read(recording).getAsJsonArray("steps")) {
            String where = recording + " step " + ++number;
            JsonObject told = step.getAsJsonObject();
            JsonObject filled = fill(told).getAsJsonObject();
            if (filled.has("write")) {
                write(filled.getAsJsonObject("write"));
            } else if (filled.has("settle")) {
                settle(filled);
            } else if (filled.has("get")) {
                eventually(() -> get(where, filled));
            } else if (isList(filled)) {
                eventually(() -> send(where, told, filled));
            } else {
                send(where, told, filled);
            }
        }
    }

    private static JsonObject read(String recording) throws IOException {
        try (Reader reader = new InputStreamReader(
                Objects.requireNonNull(Replay.class.getResourceAsStream("/conformance/" + recording + ".json")),
                StandardCharsets.UTF_8)) {
            return JsonParser.parseReader(reader).getAsJsonObject();
        }
    }

    private void write(JsonObject contents) throws IOException {
        for (Map.Entry<String, JsonElement> entry : contents.entrySet()) {
            Path path = Path.of(entry.getKey());
            if (entry.getValue().isJsonNull()) {
                Files.deleteIfExists(path);
                continue;
            }
            Files.createDirectories(Objects.requireNonNull(path.getParent()));
            if (entry.getValue().isJsonObject()) {
                Files.createSymbolicLink(
                        path,
                        Path.of(entry.getValue().getAsJsonObject().get("link").getAsString()));
            } else {
                Files.writeString(path, entry.getValue().getAsString());
            }
        }
    }

    private void settle(JsonObject step) {
        try (TestSocket socket = server.connect()) {
            Awaitility.await().atMost(SETTLED).until(() -> {
                JsonObject answer =
                        socket.ask("list", SETTLE_ID, step.get("settle").toString());
                JsonArray states = answer.getAsJsonObject("data").getAsJsonArray("sessionStates");
                return states != null
                        && states.asList().stream()
                                .allMatch(state -> step.get("status")
                                        .equals(state.getAsJsonObject().get("status")));
            });
        }
    }

    /** The daemon's next cycle may still be under way, as none of the recording's pauses are kept. */
    private static void eventually(ThrowingRunnable read) {
        Awaitility.await().atMost(SETTLED).untilAsserted(read);
    }

    private static boolean isList(JsonObject step) {
        return step.get("send") instanceof JsonObject request
                && request.get("action").getAsString().equals("list");
    }

    private void get(String where, JsonObject step) {
        HttpResponse<String> answer = server.get(step.get("get").getAsString());
        assertThat(answer.statusCode()).as(where).isEqualTo(step.get("status").getAsInt());
        JsonElement body = step.get("body").isJsonObject()
                ? JsonParser.parseString(answer.body())
                : new JsonPrimitive(answer.body());
        assertThat(RecordedMatch.differences(step.get("body"), body)).as(where).isEmpty();
    }

    private void send(String where, JsonObject told, JsonObject step) {
        List<JsonElement> wanted = step.getAsJsonArray("expect").asList();
        List<JsonElement> got = new ArrayList<>();
        try (TestSocket socket = server.connect()) {
            JsonElement request = step.get("send");
            socket.send(request.isJsonObject() ? request.toString() : request.getAsString());
            for (int i = 0; i < wanted.size(); i++) {
                got.add(socket.next());
            }
        }
        remember(told.get("send"), got.get(got.size() - 1));
        List<JsonElement> expected = fill(step.get("expect")).getAsJsonArray().asList();
        assertThat(RecordedMatch.differences(inOrder(expected), inOrder(got)))
                .as(where)
                .isEmpty();
    }

    private void remember(JsonElement request, JsonElement answer) {
        if (request.isJsonObject()
                && request.getAsJsonObject().get("action").getAsString().equals("creation")
                && answer.getAsJsonObject().get("data").isJsonObject()) {
            JsonElement name = request.getAsJsonObject().getAsJsonObject("data").get("name");
            sessions.put(
                    name == null ? "unnamed" : name.getAsString(),
                    answer.getAsJsonObject()
                            .getAsJsonObject("data")
                            .get("session")
                            .getAsString());
        }
    }

    /** Progress about several sessions comes in any order. */
    private static JsonArray inOrder(List<JsonElement> frames) {
        List<JsonElement> sorted = new ArrayList<>(frames);
        sorted.sort(Comparator.comparing(
                frame -> isProgress(frame) ? "0" + frame.getAsJsonObject().get("message") : "1"));
        JsonArray array = new JsonArray();
        sorted.forEach(array::add);
        return array;
    }

    private static boolean isProgress(JsonElement frame) {
        return frame.getAsJsonObject().get("action").getAsString().equals("message");
    }

    private JsonElement fill(JsonElement value) {
        if (value instanceof JsonObject object) {
            JsonObject filled = new JsonObject();
            object.entrySet().forEach(entry -> filled.add(fill(entry.getKey()), fill(entry.getValue())));
            return filled;
        }
        if (value instanceof JsonArray array) {
            JsonArray filled = new JsonArray();
            array.forEach(element -> filled.add(fill(element)));
            return filled;
        }
        return value instanceof JsonPrimitive primitive && primitive.isString()
                ? new JsonPrimitive(fill(primitive.getAsString()))
                : value;
    }

    private String fill(String text) {
        return PLACE.matcher(text)
                .replaceAll(match -> Matcher.quoteReplacement(
                        match.group(1).equals("dir")
                                ? folder(match.group(2))
                                : sessions.getOrDefault(match.group(2), match.group())));
    }

    private String folder(String name) {
        Path folder = files.resolve(name);
        try {
            if (name.startsWith("a") && Files.notExists(folder)) {
                Files.createDirectories(folder);
                Files.writeString(folder.resolve("hello.txt"), "hello");
            }
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return folder.toString();
    }
}
