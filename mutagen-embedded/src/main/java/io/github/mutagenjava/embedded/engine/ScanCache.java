package io.github.mutagenjava.embedded.engine;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Digests of files on disk, so that a restart need not read unchanged files again. It can always be lost: what cannot
 * be read is empty.
 */
final class ScanCache {
    private static final int MAGIC = 0x4d4a4332;

    private ScanCache() {}

    static void save(Path path, HashingAlgorithm algorithm, Snapshot snapshot) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.writeInt(MAGIC);
            Text.write(out, algorithm.name());
            writeFiles(out, snapshot.rootFile() == null ? Map.of() : Map.of("", snapshot.rootFile()));
            out.writeBoolean(snapshot.rootDirectory() != null);
            if (snapshot.rootDirectory() != null) {
                writeDirectory(out, snapshot.rootDirectory());
            }
        }
        AtomicFile.write(path, bytes.toByteArray());
    }

    /** What is remembered, as a snapshot whose files can be compared with; it has no content. */
    static Snapshot load(Path path, HashingAlgorithm algorithm) {
        try (DataInputStream in = new DataInputStream(new BufferedInputStream(Files.newInputStream(path)))) {
            if (in.readInt() != MAGIC || !Text.read(in).equals(algorithm.name())) {
                return Snapshot.NOTHING;
            }
            ScannedFile file = readFiles(in).get("");
            ScannedDirectory directory = in.readBoolean() ? readDirectory(in) : null;
            return new Snapshot(null, file, directory, ScanTotals.NONE, true);
        } catch (IOException | RuntimeException e) {
            return Snapshot.NOTHING;
        }
    }

    private static void writeDirectory(DataOutputStream out, ScannedDirectory directory) throws IOException {
        writeFiles(out, directory.files());
        out.writeInt(directory.directories().size());
        for (Map.Entry<String, ScannedDirectory> child : directory.directories().entrySet()) {
            Text.write(out, child.getKey());
            writeDirectory(out, child.getValue());
        }
    }

    private static ScannedDirectory readDirectory(DataInputStream in) throws IOException {
        Map<String, ScannedFile> files = readFiles(in);
        Map<String, ScannedDirectory> directories = new HashMap<>();
        for (int remaining = in.readInt(); remaining > 0; remaining--) {
            directories.put(Text.read(in), readDirectory(in));
        }
        Entry unknown = Entry.directory(Map.of());
        return new ScannedDirectory(unknown, "", files, directories, ScanTotals.NONE);
    }

    /** Only settled files are worth remembering. */
    private static void writeFiles(DataOutputStream out, Map<String, @Nullable ScannedFile> files) throws IOException {
        Map<String, ScannedFile> settled = new TreeMap<>();
        files.forEach((name, file) -> {
            if (file != null && file.settled()) {
                settled.put(name, file);
            }
        });
        out.writeInt(settled.size());
        for (Map.Entry<String, ScannedFile> each : settled.entrySet()) {
            FileStamp stamp = each.getValue().stamp();
            Text.write(out, each.getKey());
            out.writeInt(stamp.permissions());
            Instant modified = stamp.modified().toInstant();
            out.writeLong(modified.getEpochSecond());
            out.writeInt(modified.getNano());
            out.writeLong(stamp.sizeBytes());
            Text.write(out, stamp.fileKey().text());
            Text.write(out, each.getValue().digest().toByteArray());
        }
    }

    private static Map<String, ScannedFile> readFiles(DataInputStream in) throws IOException {
        Map<String, ScannedFile> files = new HashMap<>();
        for (int remaining = in.readInt(); remaining > 0; remaining--) {
            String name = Text.read(in);
            int permissions = in.readInt();
            FileTime modified = FileTime.from(Instant.ofEpochSecond(in.readLong(), in.readInt()));
            FileStamp stamp = new FileStamp(permissions, modified, in.readLong(), FileKey.of(Text.read(in)));
            files.put(name, new ScannedFile(stamp, Digest.of(Text.readBytes(in)), true));
        }
        return files;
    }
}
