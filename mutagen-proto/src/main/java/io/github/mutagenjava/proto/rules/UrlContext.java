package io.github.mutagenjava.proto.rules;

import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

/**
 * What the text of a URL is read against: the machine and the user that it was written for.
 *
 * @param platform whose paths local URLs have
 * @param workingDirectory an absolute path that relative ones start from
 * @param variables environment variables: Docker's, and {@code HOME} or on Windows {@code USERPROFILE}
 * @param homes finds the home directory of a user by name, empty if there is no such user
 * @since 0.1
 */
public record UrlContext(
        Platform platform,
        String workingDirectory,
        Map<String, String> variables,
        Function<String, Optional<String>> homes) {
    public UrlContext {
        Objects.requireNonNull(platform, "platform");
        Objects.requireNonNull(workingDirectory, "workingDirectory");
        variables = Map.copyOf(variables);
        Objects.requireNonNull(homes, "homes");
    }

    /** Returns the context of this process. Other users are looked for in {@code /etc/passwd} only. */
    public static UrlContext ofProcess() {
        return new UrlContext(
                Platform.current(), System.getProperty("user.dir", "/"), System.getenv(), new PasswordFile()::homeOf);
    }
}
