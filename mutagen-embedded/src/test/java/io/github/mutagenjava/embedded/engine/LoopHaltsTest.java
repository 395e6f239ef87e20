package io.github.mutagenjava.embedded.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.nio.file.Files;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** When a loop stops by itself, and how it goes on. */
class LoopHaltsTest extends LoopSetting {
    @Test
    void a_root_emptied_on_one_side_halts_and_nothing_is_removed() throws Exception {
        try (EngineFixture fixture = quietFixture()) {
            Files.writeString(fixture.alpha.resolve("one"), "1");
            Files.writeString(fixture.alpha.resolve("two"), "2");
            fixture.start().flush();
            Files.delete(fixture.beta.resolve("one"));
            Files.delete(fixture.beta.resolve("two"));

            CompletableFuture<Void> flush = fixture.loop().flush();

            assertThat(flush)
                    .failsWithin(10, TimeUnit.SECONDS)
                    .withThrowableThat()
                    .withMessageContaining("synchronization failed while waiting for flush response");
            assertThat(fixture.loop().state().status()).isEqualTo(SynchronizationStatus.HALTED_ON_ROOT_EMPTIED);
            assertThat(fixture.loop().state().alpha().connected()).isTrue();
            assertThat(fixture.alpha.resolve("one")).exists();
        }
    }

    @Test
    void a_root_deleted_on_one_side_halts_and_nothing_is_removed() throws Exception {
        try (EngineFixture fixture = quietFixture()) {
            Files.writeString(fixture.alpha.resolve("one"), "1");
            fixture.start().flush();
            StagingStore.deleteTree(fixture.beta);

            assertThat(fixture.loop().flush()).failsWithin(10, TimeUnit.SECONDS);

            assertThat(fixture.loop().state().status()).isEqualTo(SynchronizationStatus.HALTED_ON_ROOT_DELETION);
            assertThat(fixture.alpha.resolve("one")).exists();
        }
    }

    @Test
    void a_root_changed_in_type_halts_and_nothing_is_replaced() throws Exception {
        try (EngineFixture fixture = quietFixture()) {
            Files.writeString(fixture.alpha.resolve("one"), "1");
            fixture.start().flush();
            StagingStore.deleteTree(fixture.beta);
            Files.writeString(fixture.beta, "now a file");

            assertThat(fixture.loop().flush()).failsWithin(10, TimeUnit.SECONDS);

            assertThat(fixture.loop().state().status()).isEqualTo(SynchronizationStatus.HALTED_ON_ROOT_TYPE_CHANGE);
            assertThat(fixture.alpha.resolve("one")).exists();
        }
    }

    @Test
    void a_halted_session_does_not_flush() throws Exception {
        try (EngineFixture fixture = quietFixture()) {
            Files.writeString(fixture.alpha.resolve("one"), "1");
            fixture.start().flush();
            StagingStore.deleteTree(fixture.beta);
            assertThat(fixture.loop().flush()).failsWithin(10, TimeUnit.SECONDS);
            await().untilAsserted(() -> assertThatThrownBy(() -> fixture.loop().requestFlush())
                    .isInstanceOf(EngineException.class)
                    .hasMessage("session is not currently able to synchronize"));
        }
    }

    @Test
    void after_the_history_is_cleared_a_halted_session_brings_the_root_back() throws Exception {
        try (EngineFixture fixture = quietFixture()) {
            Files.writeString(fixture.alpha.resolve("one"), "1");
            fixture.start().flush();
            StagingStore.deleteTree(fixture.beta);
            assertThat(fixture.loop().flush()).failsWithin(10, TimeUnit.SECONDS);
            fixture.loop().stop();
            new SessionHistory(
                            fixture.settings().dataDirectory(),
                            fixture.settings().session())
                    .clear();

            fixture.restart().flush();

            assertThat(fixture.beta.resolve("one")).hasContent("1");
        }
    }
}
