package io.github.mutagenjava.server.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import io.github.mutagenjava.client.session.EndpointUrl;
import io.github.mutagenjava.client.synchronization.Change;
import io.github.mutagenjava.client.synchronization.EndpointState;
import io.github.mutagenjava.client.synchronization.Entry;
import io.github.mutagenjava.client.synchronization.EntryKind;
import io.github.mutagenjava.client.synchronization.SynchronizationConfiguration;
import io.github.mutagenjava.client.synchronization.SynchronizationState;
import io.github.mutagenjava.client.synchronization.SynchronizationStatus;
import java.math.BigInteger;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.jspecify.annotations.Nullable;

/** Whatever a session holds goes through writer and reader unchanged. */
final class DocumentProperties {

    @Property(tries = 500)
    void a_configuration_is_read_as_it_was_written(@ForAll long seed) {
        SynchronizationConfiguration configuration = new Documents(seed, true).configuration();

        JsonObject json = written(out -> ConfigurationWriter.write(out, "c", configuration));

        assertThat(ConfigurationReader.read(Fields.of(json, "it").object("c"))).isEqualTo(configuration);
    }

    @Property(tries = 500)
    void a_url_is_read_as_it_was_written(@ForAll long seed) {
        EndpointUrl url = new Documents(seed, true).url();

        JsonObject json = written(out -> UrlWriter.write(out, "u", url));

        assertThat(Fields.of(json, "it").object("u").map(UrlReader::read)).contains(url);
    }

    @Property(tries = 500)
    void a_state_keeps_its_texts_and_numbers(@ForAll long seed) {
        SynchronizationState state = new Documents(seed, false).state();

        JsonObject json = JsonText.read(SnapshotWriter.list(-1, List.of(state)).toString())
                .getAsJsonObject();

        JsonObject written = json.getAsJsonArray("sessionStates").get(0).getAsJsonObject();
        assertThat(json.get("stateIndex").getAsBigInteger()).isEqualTo(unsigned(-1));
        assertThat(text(written.get("lastError"))).isEqualTo(state.lastError().orElse(""));
        assertThat(number(written.get("successfulCycles"))).isEqualTo(unsigned(state.successfulCycles()));
        assertThat(text(written.get("status")))
                .isEqualTo(
                        state.status() == SynchronizationStatus.DISCONNECTED
                                ? ""
                                : state.status().text());
        assertSame(state.alphaState(), written.getAsJsonObject("alphaState"));
        assertSame(state.betaState(), written.getAsJsonObject("betaState"));
        JsonObject session = written.getAsJsonObject("session");
        assertThat(text(session.get("identifier")))
                .isEqualTo(state.session().identifier().value());
        assertThat(Fields.of(session, "it").textsByName("labels"))
                .isEqualTo(state.session().labels());
    }

    @Property(tries = 200)
    void an_unknown_constant_is_written_as_such_and_refused_when_read(@ForAll long seed) {
        EndpointUrl url = new Documents(seed, false).url();
        boolean sendable = url.kind().number() >= 0 && url.protocol().number() >= 0;

        JsonObject json = written(out -> UrlWriter.write(out, "u", url));

        Optional<Fields> fields = Fields.of(json, "it").object("u");
        if (sendable) {
            assertThat(fields.map(UrlReader::read)).contains(url);
        } else {
            assertThat(json.toString()).contains("\"unknown\"");
            assertThatThrownBy(() -> fields.map(UrlReader::read)).isInstanceOf(UndecodableException.class);
        }
    }

    @Property(tries = 500)
    void an_unknown_constant_of_a_configuration_is_written_as_such_and_refused_when_read(@ForAll long seed) {
        SynchronizationConfiguration configuration = new Documents(seed, false).configuration();

        JsonObject json = written(out -> ConfigurationWriter.write(out, "c", configuration));

        Optional<Fields> fields = Fields.of(json, "it").object("c");
        if (constants(configuration).anyMatch(constant -> constant.name().equals("UNKNOWN"))) {
            assertThat(json.toString()).contains(":\"unknown\"");
            assertThatThrownBy(() -> ConfigurationReader.read(fields)).isInstanceOf(UndecodableException.class);
        } else {
            assertThat(ConfigurationReader.read(fields)).isEqualTo(configuration);
        }
    }

    @Property(tries = 500)
    void a_conflict_keeps_what_each_side_did(@ForAll long seed) {
        SynchronizationState state = new Documents(seed, false).state();

        JsonObject json = written(out -> ConflictWriter.write(out, "c", state.conflicts()));

        JsonObject conflict = json.getAsJsonArray("c").get(0).getAsJsonObject();
        assertThat(text(conflict.get("root")))
                .isEqualTo(state.conflicts().get(0).root());
        assertSame(state.conflicts().get(0).alphaChanges(), conflict.getAsJsonArray("alphaChanges"));
        assertSame(state.conflicts().get(0).betaChanges(), conflict.getAsJsonArray("betaChanges"));
    }

    private static Stream<Enum<?>> constants(SynchronizationConfiguration configuration) {
        return Stream.of(
                configuration.mode(),
                configuration.hashingAlgorithm(),
                configuration.probeMode(),
                configuration.scanMode(),
                configuration.stageMode(),
                configuration.symbolicLinkMode(),
                configuration.watchMode(),
                configuration.ignoreSyntax(),
                configuration.ignoreVcsMode(),
                configuration.permissionsMode(),
                configuration.compressionAlgorithm());
    }

    private static void assertSame(List<Change> changes, JsonArray written) {
        assertThat(written).hasSameSizeAs(changes);
        for (int i = 0; i < changes.size(); i++) {
            JsonObject change = written.get(i).getAsJsonObject();
            assertThat(text(change.get("path"))).isEqualTo(changes.get(i).path());
            assertSame(changes.get(i).oldEntry(), change.getAsJsonObject("old"));
            assertSame(changes.get(i).newEntry(), change.getAsJsonObject("new"));
        }
    }

    private static void assertSame(Optional<Entry> entry, @Nullable JsonObject written) {
        assertThat(written != null).isEqualTo(entry.isPresent());
        if (entry.isEmpty() || written == null) {
            return;
        }
        Entry it = entry.get();
        assertThat(text(written.get("kind")))
                .isEqualTo(it.kind() == EntryKind.DIRECTORY ? "" : it.kind().text());
        assertThat(HexFormat.of().formatHex(Base64.getDecoder().decode(text(written.get("digest")))))
                .isEqualTo(it.digest().orElse(""));
        assertThat(written.has("executable")).isEqualTo(it.executable());
        assertThat(text(written.get("target"))).isEqualTo(it.target().orElse(""));
        assertThat(text(written.get("problem"))).isEqualTo(it.problem().orElse(""));
        it.contents()
                .forEach((name, content) -> assertSame(
                        Optional.of(content),
                        written.getAsJsonObject("contents").getAsJsonObject(name)));
    }

    private static void assertSame(EndpointState state, JsonObject written) {
        assertThat(number(written.get("directories"))).isEqualTo(unsigned(state.directories()));
        assertThat(number(written.get("totalFileSize"))).isEqualTo(unsigned(state.totalFileSizeBytes()));
        assertThat(written.has("stagingProgress"))
                .isEqualTo(state.stagingProgress().isPresent());
        assertThat(text(written.getAsJsonArray("scanProblems")
                        .get(0)
                        .getAsJsonObject()
                        .get("error")))
                .isEqualTo(state.scanProblems().get(0).error());
    }

    private static JsonObject written(JsonOutput.Content content) {
        return JsonText.read(JsonOutput.bytes(out -> {
                            out.json.beginObject();
                            content.writeTo(out);
                            out.json.endObject();
                        })
                        .toString())
                .getAsJsonObject();
    }

    private static BigInteger unsigned(long value) {
        return new BigInteger(Long.toUnsignedString(value));
    }

    /** What was left out is its type's zero. */
    private static BigInteger number(@Nullable JsonElement element) {
        return element == null ? BigInteger.ZERO : element.getAsBigInteger();
    }

    private static String text(@Nullable JsonElement element) {
        return element == null ? "" : element.getAsString();
    }
}
