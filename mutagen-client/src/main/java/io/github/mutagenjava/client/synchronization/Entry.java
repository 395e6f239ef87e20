package io.github.mutagenjava.client.synchronization;

import static java.util.Objects.requireNonNull;

import java.util.Map;
import java.util.Optional;

/**
 * A file, folder or link as the daemon saw it.
 *
 * @param kind what it is; decides which of the others mean something
 * @param contents of a folder: its entries by name; the daemon leaves them out of the states that it lists
 * @param digest of a file: the hash of its content in lower-case hexadecimal
 * @param executable of a file: whether it can be executed
 * @param target of a symbolic link: where it points to
 * @param problem of problematic content: why it could not be read
 * @since 0.1
 */
public record Entry(
        EntryKind kind,
        Map<String, Entry> contents,
        Optional<String> digest,
        boolean executable,
        Optional<String> target,
        Optional<String> problem) {
    /** Takes empty texts for absent, as the daemon does. */
    public Entry {
        requireNonNull(kind, "kind");
        contents = Map.copyOf(contents);
        digest = digest.filter(text -> !text.isEmpty());
        target = target.filter(text -> !text.isEmpty());
        problem = problem.filter(text -> !text.isEmpty());
    }
}
