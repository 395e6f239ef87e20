package io.github.mutagenjava.proto.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class PasswordFileTest {
    @Test
    void a_user_in_the_file_has_a_home(@TempDir Path directory) throws IOException {
        Path file = Files.writeString(directory.resolve("passwd"), """
                # comment
                broken:line
                root:x:0:0:root:/root:/bin/sh
                me:x:1000:1000::/home/me:
                """);

        assertThat(new PasswordFile(file).homeOf("me")).contains("/home/me");
        assertThat(new PasswordFile(file).homeOf("nobody")).isEmpty();
    }

    @Test
    void without_a_file_nobody_is_known(@TempDir Path directory) {
        assertThat(new PasswordFile(directory.resolve("none")).homeOf("root")).isEmpty();
    }
}
