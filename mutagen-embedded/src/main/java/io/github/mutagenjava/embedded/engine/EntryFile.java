package io.github.mutagenjava.embedded.engine;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;

/**
 * Files that hold trees: a magic number, the checksum of the rest, the rest. They are written aside and moved into
 * place, so a reader sees the old or the new one, never half of one.
 */
final class EntryFile {
    private static final int MAGIC = 0x4d4a4131;
    private static final int ABSENT = 255;

    private EntryFile() {}

    @FunctionalInterface
    interface Writer {
        void write(DataOutputStream out) throws IOException;
    }

    @FunctionalInterface
    interface Reader<T> {
        T read(DataInputStream in) throws IOException;
    }

    static void write(Path path, Writer writer) throws IOException {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        writer.write(new DataOutputStream(body));
        byte[] bytes = body.toByteArray();
        ByteArrayOutputStream whole = new ByteArrayOutputStream(bytes.length + Integer.BYTES + Long.BYTES);
        DataOutputStream out = new DataOutputStream(whole);
        out.writeInt(MAGIC);
        out.writeLong(checksum(bytes));
        out.write(bytes);
        AtomicFile.write(path, whole.toByteArray());
    }

    /** Reads a file; fails with {@link DamagedFileException} if it is not what was written. */
    static <T> T read(Path path, Reader<T> reader) throws IOException {
        byte[] bytes = Files.readAllBytes(path);
        DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes));
        if (bytes.length < Integer.BYTES + Long.BYTES || in.readInt() != MAGIC) {
            throw new DamagedFileException("not a file of this daemon");
        }
        long expected = in.readLong();
        byte[] body = in.readAllBytes();
        if (checksum(body) != expected) {
            throw new DamagedFileException("checksum mismatch");
        }
        return reader.read(new DataInputStream(new ByteArrayInputStream(body)));
    }

    /** The checksum in the head of a file, which tells one version of it from another. */
    static long version(Path path) throws IOException {
        try (DataInputStream in = new DataInputStream(Files.newInputStream(path))) {
            in.readInt();
            return in.readLong();
        }
    }

    private static long checksum(byte[] bytes) {
        CRC32 crc = new CRC32();
        crc.update(bytes);
        return crc.getValue();
    }

    static void writeEntry(DataOutputStream out, @Nullable Entry entry) throws IOException {
        if (entry == null) {
            out.writeByte(ABSENT);
            return;
        }
        out.writeByte(entry.kind().number());
        switch (entry.kind()) {
            case DIRECTORY -> {
                out.writeInt(entry.contents().size());
                for (Map.Entry<String, Entry> child : entry.contents().entrySet()) {
                    Text.write(out, child.getKey());
                    writeEntry(out, child.getValue());
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

    static @Nullable Entry readEntry(DataInputStream in) throws IOException {
        int number = in.readUnsignedByte();
        if (number == EntryKind.DIRECTORY.number()) {
            return Entry.directory(readContents(in));
        }
        if (number == EntryKind.FILE.number()) {
            boolean executable = in.readBoolean();
            return Entry.file(Digest.of(Text.readBytes(in)), executable);
        }
        if (number == EntryKind.SYMBOLIC_LINK.number()) {
            return Entry.symbolicLink(Text.read(in));
        }
        if (number == ABSENT) {
            return null;
        }
        throw new DamagedFileException("unknown entry kind " + number);
    }

    private static Map<String, Entry> readContents(DataInputStream in) throws IOException {
        Map<String, Entry> contents = new LinkedHashMap<>();
        for (int remaining = in.readInt(); remaining > 0; remaining--) {
            String name = Text.read(in);
            Entry child = readEntry(in);
            if (child == null) {
                throw new DamagedFileException("nil content detected");
            }
            contents.put(name, child);
        }
        return contents;
    }
}
