package io.github.mutagenjava.embedded.engine;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Lends executability to a side whose file system cannot keep it. */
final class Executability {
    private Executability() {}

    /** The target with each file as executable as the same file on the side that can tell. */
    static @Nullable Entry propagate(@Nullable Entry ancestor, @Nullable Entry source, @Nullable Entry target) {
        if (target == null || (ancestor == null && source == null)) {
            return target;
        }
        return switch (target.kind()) {
            case DIRECTORY -> directory(ancestor, source, target);
            case FILE -> file(ancestor, source, target);
            default -> target;
        };
    }

    private static Entry directory(@Nullable Entry ancestor, @Nullable Entry source, Entry target) {
        Map<String, Entry> ancestorContents = Entry.contentsOf(ancestor);
        Map<String, Entry> sourceContents = Entry.contentsOf(source);
        Map<String, Entry> contents = new LinkedHashMap<>();
        target.contents().forEach((name, child) -> {
            Entry propagated = propagate(ancestorContents.get(name), sourceContents.get(name), child);
            contents.put(name, propagated == null ? child : propagated);
        });
        return target.withContents(contents);
    }

    private static Entry file(@Nullable Entry ancestor, @Nullable Entry source, Entry target) {
        if (source != null && Entry.sameFileContent(source, target)) {
            return target.withExecutable(source.executable());
        }
        if (ancestor != null && Entry.sameFileContent(ancestor, target)) {
            return target.withExecutable(ancestor.executable());
        }
        if (source != null && Entry.sameFileContent(source, ancestor)) {
            return target.withExecutable(source.executable());
        }
        return target;
    }
}
