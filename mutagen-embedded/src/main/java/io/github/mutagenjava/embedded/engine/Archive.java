package io.github.mutagenjava.embedded.engine;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;

/**
 * The last state both sides agreed on, as a file: a magic number, the checksum of the rest, the tree. It is written
 * aside and moved into place, so a reader sees the old or the new one, never half of one.
 */
final class Archive {
    private static final int MAGIC = 0x4d4a4131;
    private static final int ABSENT = 255;
    private static final EntryKind[] KINDS = {EntryKind.DIRECTORY, EntryKind.FILE, EntryKind.SYMBOLIC_LINK};

    private Archive() {}

    static void save(Path path, @Nullable Entry content) throws IOException {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(body)) {
            write(out, content);
        }
        byte[] bytes = body.toByteArray();
        ByteArrayOutputStream whole = new ByteArrayOutputStream(bytes.length + 12);
        try (DataOutputStream out = new DataOutputStream(whole)) {
            out.writeInt(MAGIC);
            out.writeLong(checksum(bytes));
            out.write(bytes);
        }
        AtomicFile.write(path, whole.toByteArray());
    }

    /** Reads an archive; absence of the file and damage are both errors, as the daemon has it. */
    static @Nullable Entry load(Path path) throws EngineException {
        byte[] bytes;
        try {
            bytes = Files.readAllBytes(path);
        } catch (NoSuchFileException e) {
            throw new EngineException("unable to load archive: no archive at " + path + "; reset the session", e);
        } catch (IOException e) {
            throw new EngineException("unable to load archive: " + OperatingSystemError.text(e), e);
        }
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes))) {
            if (in.readInt() != MAGIC) {
                throw new IOException("not an archive of this daemon");
            }
            long expected = in.readLong();
            byte[] body = in.readAllBytes();
            if (checksum(body) != expected) {
                throw new IOException("checksum mismatch");
            }
            return read(new DataInputStream(new ByteArrayInputStream(body)));
        } catch (IOException e) {
            throw new EngineException(
                    "invalid archive found on disk: " + e.getMessage() + " (" + path + "); reset the session", e);
        }
    }

    private static long checksum(byte[] bytes) {
        CRC32 crc = new CRC32();
        crc.update(bytes);
        return crc.getValue();
    }

    private static void write(DataOutputStream out, @Nullable Entry entry) throws IOException {
        if (entry == null) {
            out.writeByte(ABSENT);
            return;
        }
        out.writeByte(entry.kind().number());
        switch (entry.kind()) {
            case DIRECTORY -> {
                out.writeInt(entry.contents().size());
                for (var child : entry.contents().entrySet()) {
                    Text.write(out, child.getKey());
                    write(out, child.getValue());
                }
            }
            case FILE -> {
                out.writeBoolean(entry.executable());
                Text.write(out, entry.fileDigest().toByteArray());
            }
            case SYMBOLIC_LINK -> Text.write(out, entry.target());
            default -> throw new IOException("new ancestor is invalid: " + entry.kind() + " is not synchronizable");
        }
    }

    private static @Nullable Entry read(DataInputStream in) throws IOException {
        int number = in.readUnsignedByte();
        if (number == ABSENT) {
            return null;
        }
        if (number >= KINDS.length) {
            throw new IOException("unknown entry kind " + number);
        }
        return switch (KINDS[number]) {
            case FILE -> {
                boolean executable = in.readBoolean();
                yield Entry.file(Digest.of(Text.readBytes(in)), executable);
            }
            case SYMBOLIC_LINK -> Entry.symbolicLink(Text.read(in));
            default -> Entry.directory(readContents(in));
        };
    }

    private static SortedMap<String, Entry> readContents(DataInputStream in) throws IOException {
        SortedMap<String, Entry> contents = new TreeMap<>();
        for (int remaining = in.readInt(); remaining > 0; remaining--) {
            String name = Text.read(in);
            Entry child = read(in);
            if (child == null) {
                throw new IOException("nil content detected");
            }
            contents.put(name, child);
        }
        return contents;
    }
}
