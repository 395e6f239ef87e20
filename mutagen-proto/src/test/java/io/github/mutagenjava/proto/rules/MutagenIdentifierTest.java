package io.github.mutagenjava.proto.rules;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.mutagenjava.proto.rules.MutagenIdentifier.Prefix;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

final class MutagenIdentifierTest {
    @ParameterizedTest
    @EnumSource
    void a_new_identifier_is_recognized(Prefix prefix) {
        String identifier = MutagenIdentifier.generate(prefix);

        assertThat(identifier).startsWith(prefix.text() + "_").hasSize(48);
        assertThat(MutagenIdentifier.isIdentifier(identifier)).isTrue();
    }

    @Test
    void two_identifiers_differ() {
        assertThat(MutagenIdentifier.generate(Prefix.PROMPTER))
                .isNotEqualTo(MutagenIdentifier.generate(Prefix.PROMPTER));
    }

    @Test
    void small_numbers_are_padded_on_the_left() {
        byte[] bytes = new byte[32];
        bytes[31] = 62;

        String identifier = MutagenIdentifier.encode(Prefix.SYNCHRONIZATION, bytes);

        assertThat(identifier).isEqualTo("sync_" + "0".repeat(41) + "10");
    }

    @Test
    void the_highest_number_just_fits() {
        byte[] bytes = new byte[32];
        Arrays.fill(bytes, (byte) 0xff);

        String identifier = MutagenIdentifier.encode(Prefix.FORWARDING, bytes);

        assertThat(identifier).isEqualTo("fwrd_YHJSKWDa6oz1al1yMhwzwM8llg7hJNUca2J5RoW8xP1");
    }

    @Test
    void digits_come_before_small_letters_before_capitals() {
        byte[] bytes = new byte[32];
        bytes[31] = 61;

        assertThat(MutagenIdentifier.encode(Prefix.PROJECT, bytes)).endsWith("0Z");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "sync",
                "sync_",
                "Sync_" + "0123456789012345678901234567890123456789012",
                "sync_" + "012345678901234567890123456789012345678901",
                "sync_" + "01234567890123456789012345678901234567890123",
                "sync-" + "0123456789012345678901234567890123456789012",
                "D9D02C4D-6328-4CB2-95AC-1EEDDE979EE0",
                "d9d02c4d63284cb295ac1eedde979ee0",
            })
    void other_text_is_no_identifier(String text) {
        assertThat(MutagenIdentifier.isIdentifier(text)).isFalse();
        assertThat(MutagenIdentifier.truncated(text)).isEmpty();
    }

    @Test
    void an_old_uuid_is_an_identifier() {
        String uuid = "d9d02c4d-6328-4cb2-95ac-1eedde979ee0";

        assertThat(MutagenIdentifier.isIdentifier(uuid)).isTrue();
        assertThat(MutagenIdentifier.truncated(uuid)).isEqualTo("d9d02c4d");
    }

    @Test
    void a_log_shows_eight_characters_after_the_prefix() {
        assertThat(MutagenIdentifier.truncated("sync_AbCdEfGh12345678901234567890123456789012345"))
                .isEqualTo("sync_AbCdEfGh");
    }
}
