package io.github.mutagenjava.embedded.engine;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The scan of one directory: what has been found in it so far. Walking it finds everything but the content of files that
 * must be read, which others may do meanwhile; when that is done, the result can be put together.
 */
final class DirectoryScan {
    /**
     * What holds for a whole pass over a root.
     *
     * @param dirty which directories must be looked at
     * @param placed files that the engine itself has put there since the earlier scan, by path
     * @param device the file system of the root
     * @param readings sees to it that what must be read is read
     */
    record Pass(DirtyPaths dirty, Map<String, ScannedFile> placed, Object device, SharedWork<FileReading> readings) {}

    private final Scanner scanner;
    private final Pass pass;
    private final String path;
    private final @Nullable ScannedDirectory earlier;
    private final boolean masked;
    private final Map<String, Entry> entries = new HashMap<>();
    private final Map<String, ScannedFile> files = new HashMap<>();
    private final Map<String, ScannedDirectory> directories = new HashMap<>();
    private final List<FileReading> readings = new ArrayList<>();
    private final Map<String, DirectoryScan> walked = new HashMap<>();
    private long fileSizeBytes;
    private long symbolicLinks;
    private ScanTotals below = ScanTotals.NONE;
    private String fileKey = "";

    /**
     * @param path path of the directory
     * @param earlier what an earlier scan found
     * @param masked whether the directory is ignored and only walked for what may be un-ignored in it
     */
    DirectoryScan(Scanner scanner, Pass pass, String path, @Nullable ScannedDirectory earlier, boolean masked) {
        this.scanner = scanner;
        this.pass = pass;
        this.path = path;
        this.earlier = earlier;
        this.masked = masked;
    }

    void walk(Path directory, DirectoryStream<Path> opened, BasicFileAttributes attributes)
            throws IOException, CancelledException {
        List<Path> listed = new ArrayList<>();
        opened.forEach(listed::add);
        if (scanner.recover(listed)) {
            // What has got its name back is not in the listing under that name.
            listed.clear();
            try (DirectoryStream<Path> again = Files.newDirectoryStream(directory)) {
                again.forEach(listed::add);
            }
        }
        addAll(listed);
        fileKey = fileKey(attributes);
    }

    /** What was found, after everything below has been walked and read. */
    ScannedDirectory result() {
        for (FileReading reading : readings) {
            reading.found().ifPresent(file -> addFile(reading.name(), file));
        }
        walked.forEach((name, scan) -> addDirectory(name, scan.result()));
        Entry entry = masked ? Entry.phantomDirectory(entries) : Entry.directory(entries);
        ScanTotals own = new ScanTotals(1, files.size(), symbolicLinks, fileSizeBytes);
        return new ScannedDirectory(entry, fileKey, files, directories, own.plus(below));
    }

    private void addAll(List<Path> listed) throws IOException, CancelledException {
        for (Path child : listed) {
            scanner.checkCancelled();
            addIfPresent(child);
        }
    }

    private void addIfPresent(Path child) throws IOException, CancelledException {
        try {
            add(child);
        } catch (NoSuchFileException e) {
            // Gone since the directory was listed: not there.
            return;
        }
    }

    private static String fileKey(BasicFileAttributes attributes) {
        return String.valueOf(attributes.fileKey());
    }

    private void add(Path child) throws IOException, CancelledException {
        Optional<String> decoded = NativeName.decode(child);
        if (decoded.isEmpty()) {
            Entry entry = masked ? Entry.untracked() : Entry.problematic("non-UTF-8 filename");
            entries.put(NativeName.escape(child), entry);
            return;
        }
        String name = decoded.get();
        if (TemporaryNames.isTemporary(name)) {
            return;
        }
        BasicFileAttributes attributes = scanner.attributes(child);
        if (attributes.isOther()) {
            entries.put(name, Entry.untracked());
            return;
        }
        String childPath = TreePath.join(path, name);
        Ignorer.Decision decision = scanner.decide(childPath, attributes.isDirectory());
        boolean childMasked =
                decision.status() == Ignorer.Status.IGNORED || (decision.status() == Ignorer.Status.NOMINAL && masked);
        if (childMasked && !decision.descend()) {
            entries.put(name, Entry.untracked());
        } else if (attributes.isDirectory()) {
            scanDirectory(child, name, attributes, childMasked);
        } else if (attributes.isSymbolicLink()) {
            addLink(name, scanner.link(child, childPath));
        } else {
            scanFile(child, name, FileStamp.of(attributes), known(name, childPath));
        }
    }

    private void scanFile(Path child, String name, FileStamp stamp, @Nullable ScannedFile known)
            throws CancelledException {
        Optional<FoundFile> recognized = scanner.recognize(stamp, known);
        if (recognized.isPresent()) {
            addFile(name, recognized.get());
        } else {
            FileReading reading = new FileReading(name, child, stamp);
            pass.readings.add(reading);
            readings.add(reading);
        }
    }

    private @Nullable ScannedFile known(String name, String childPath) {
        ScannedFile placed = pass.placed.get(childPath);
        return placed != null || earlier == null ? placed : earlier.files().get(name);
    }

    private void addLink(String name, Entry link) {
        entries.put(name, link);
        if (link.kind() == EntryKind.SYMBOLIC_LINK) {
            symbolicLinks++;
        }
    }

    private void addFile(String name, FoundFile file) {
        entries.put(name, file.entry());
        ScannedFile scanned = file.scanned();
        if (scanned != null) {
            files.put(name, scanned);
            fileSizeBytes += scanned.stamp().sizeBytes();
        }
    }

    private void scanDirectory(Path child, String name, BasicFileAttributes attributes, boolean childMasked)
            throws IOException, CancelledException {
        String childPath = TreePath.join(path, name);
        ScannedDirectory before = earlier == null ? null : earlier.directories().get(name);
        if (before != null && isUnchanged(before, childPath, attributes, childMasked)) {
            addDirectory(name, before);
            return;
        }
        if (!pass.device.equals(scanner.device(child))) {
            entries.put(name, Entry.problematic("scan crossed filesystem boundary"));
            return;
        }
        DirectoryScan scan = new DirectoryScan(scanner, pass, childPath, before, childMasked);
        try (DirectoryStream<Path> opened = Files.newDirectoryStream(child)) {
            scan.walk(child, opened, attributes);
            walked.put(name, scan);
        } catch (NoSuchFileException e) {
            throw e;
        } catch (IOException e) {
            entries.put(name, Entry.problematic("unable to open directory: " + OperatingSystemError.text(e)));
        } catch (DirectoryIteratorException e) {
            entries.put(name, Entry.problematic("unable to read directory contents: " + OperatingSystemError.text(e)));
        }
    }

    private void addDirectory(String name, ScannedDirectory directory) {
        entries.put(name, directory.entry());
        directories.put(name, directory);
        below = below.plus(directory.totals());
    }

    private boolean isUnchanged(
            ScannedDirectory before, String childPath, BasicFileAttributes attributes, boolean childMasked) {
        EntryKind kind = childMasked ? EntryKind.PHANTOM_DIRECTORY : EntryKind.DIRECTORY;
        return !pass.dirty.contains(childPath)
                && before.entry().kind() == kind
                && before.fileKey().equals(fileKey(attributes));
    }
}
