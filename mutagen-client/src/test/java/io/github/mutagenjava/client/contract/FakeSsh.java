package io.github.mutagenjava.client.contract;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

/**
 * An {@code ssh} and an {@code scp} that reach this machine only, in a home of their own, and want a password: they ask
 * for it as OpenSSH does, through the program that the daemon names.
 *
 * @param folder where the two are
 */
record FakeSsh(Path folder) {
    private static final String LOGIN = """
            #!/bin/sh
            if [ -z "$SSH_ASKPASS" ] || [ "$("$SSH_ASKPASS" "%s")" != "%s" ]; then
              echo "%s" >&2
              exit 255
            fi
            unset MUTAGEN_DATA_DIRECTORY
            HOME="%s"
            export HOME
            """;

    private static final String SSH = """
            for last; do :; done
            cd "$HOME" && exec sh -c "$last"
            """;

    private static final String SCP = """
            source=
            target=
            for argument; do source="$target"; target="$argument"; done
            exec cp "$source" "$HOME/${target#*:}"
            """;

    static FakeSsh in(Path folder, String question, String answer, String denied) throws IOException {
        Path home = Files.createDirectory(folder.resolve("home"));
        String login = LOGIN.formatted(question, answer, denied, home);
        script(folder.resolve("ssh"), login + SSH);
        script(folder.resolve("scp"), login + SCP);
        return new FakeSsh(folder);
    }

    private static void script(Path file, String text) throws IOException {
        Files.writeString(file, text);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwx------"));
    }
}
