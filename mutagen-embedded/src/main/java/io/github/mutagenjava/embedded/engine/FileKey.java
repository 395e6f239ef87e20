package io.github.mutagenjava.embedded.engine;

import org.jspecify.annotations.Nullable;

/** A file's identity in its file system: the system's own object while the process lives, its text in files. */
final class FileKey {
    private final Object key;

    private FileKey(Object key) {
        this.key = key;
    }

    /** What the system tells of a file; without an identity all are the same. */
    static FileKey of(@Nullable Object key) {
        return new FileKey(key == null ? "" : key);
    }

    /** For comparing with text from a file; making it of every file scanned would cost more than comparing. */
    String text() {
        return key.toString();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof FileKey that
                && (key.getClass().equals(that.key.getClass()) ? key.equals(that.key) : text().equals(that.text()));
    }

    @Override
    public int hashCode() {
        return text().hashCode();
    }

    @Override
    public String toString() {
        return text();
    }
}
