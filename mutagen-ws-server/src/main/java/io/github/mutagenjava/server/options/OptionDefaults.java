package io.github.mutagenjava.server.options;

import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.IDefaultValueProvider;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;

/** What an option is worth when the command line does not name it: its variable, then its line in the file. */
final class OptionDefaults implements IDefaultValueProvider {

    private final Map<String, String> environment;
    private final Map<String, String> file;

    OptionDefaults(Map<String, String> environment, Map<String, String> file) {
        this.environment = environment;
        this.file = file;
    }

    @Override
    public @Nullable String defaultValue(ArgSpec argument) {
        if (!(argument instanceof OptionSpec option)) {
            return null;
        }
        String set = environment.get(variable(option));
        return set != null && !set.isBlank() ? set : file.get(name(option));
    }

    /** Where {@link #defaultValue} took the option's value from, in words for an error message. */
    @Nullable String source(OptionSpec option) {
        String set = environment.get(variable(option));
        if (set != null && !set.isBlank()) {
            return variable(option);
        }
        return file.containsKey(name(option)) ? "the properties file" : null;
    }

    static String name(OptionSpec option) {
        return option.longestName().replaceFirst("^-+", "");
    }

    private static String variable(OptionSpec option) {
        return "MUTAGEN_WS_" + name(option).toUpperCase(Locale.ROOT).replace('-', '_');
    }
}
