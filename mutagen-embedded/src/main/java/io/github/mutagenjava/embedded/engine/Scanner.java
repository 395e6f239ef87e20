package io.github.mutagenjava.embedded.engine;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFileAttributes;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Scans a root. Files that look unchanged from outside are not read again; with {@link DirtyPaths}, directories that
 * the watch says nothing about are not even looked at.
 *
 * <p>Content that cannot be read becomes problematic content; the scan goes on. Only a root that cannot be opened makes
 * it fail.
 */
final class Scanner {
    private static final int FILE_TYPE = 0170000;
    private static final int SOCKET = 0140000;

    private final Path root;
    private final Ignorer ignorer;
    private final FileScanner files;
    private final LinkScanner links;
    private final Cancellation cancellation;
    private final Class<? extends BasicFileAttributes> attributesType;
    private final boolean devicesKnown;
    private boolean recovered;

    Scanner(
            Path root,
            EngineSettings settings,
            Ignorer ignorer,
            HashingAlgorithm algorithm,
            Cancellation cancellation) {
        this.root = root;
        this.ignorer = ignorer;
        this.links = new LinkScanner(settings.symbolicLinkMode());
        this.cancellation = cancellation;
        Set<String> views = root.getFileSystem().supportedFileAttributeViews();
        this.attributesType = views.contains("posix") ? PosixFileAttributes.class : BasicFileAttributes.class;
        this.devicesKnown = views.contains("unix");
        this.files = new FileScanner(algorithm, settings.permissionsMode(), attributesType, cancellation);
    }

    /**
     * Looks at the directories that are dirty and takes the rest from the earlier snapshot.
     *
     * @param placed files that the engine itself has put there since, by path
     * @throws EngineException with the daemon's text if the root cannot be opened
     */
    Snapshot scan(Snapshot earlier, DirtyPaths dirty, Map<String, ScannedFile> placed)
            throws EngineException, CancelledException {
        try {
            BasicFileAttributes attributes = attributes(root);
            boolean executability = attributesType == PosixFileAttributes.class;
            if (attributes.isDirectory()) {
                ScannedDirectory directory = scanRoot(earlier, dirty, placed, attributes);
                recovered = true;
                return new Snapshot(directory.entry(), null, directory, directory.totals(), executability);
            }
            if (attributes.isRegularFile()) {
                ScannedFile known = placed.getOrDefault("", earlier.rootFile());
                FileStamp stamp = FileStamp.of(attributes);
                Optional<FoundFile> recognized = recognize(stamp, known);
                FoundFile file = recognized.isPresent() ? recognized.get() : files.read(root, stamp);
                return new Snapshot(file.entry(), file.scanned(), null, file.totals(), executability);
            }
            throw new EngineException("unable to open synchronization root: " + whyNotOpened(attributes));
        } catch (NoSuchFileException e) {
            if (liesBelowAFile()) {
                throw new EngineException("unable to open synchronization root: not a directory", e);
            }
            return Snapshot.NOTHING;
        } catch (IOException e) {
            throw new EngineException("unable to open synchronization root: " + OperatingSystemError.text(e), e);
        }
    }

    private String whyNotOpened(BasicFileAttributes attributes) throws IOException {
        if (attributes.isSymbolicLink()) {
            return "too many levels of symbolic links";
        }
        boolean socket = devicesKnown
                && ((int) Files.getAttribute(root, "unix:mode", LinkOption.NOFOLLOW_LINKS) & FILE_TYPE) == SOCKET;
        return socket ? "no such device or address" : "unsupported open type";
    }

    /** Opening the root is what must not fail; deeper down a failure is a problem of that directory. */
    private ScannedDirectory scanRoot(
            Snapshot earlier, DirtyPaths dirty, Map<String, ScannedFile> placed, BasicFileAttributes attributes)
            throws IOException, EngineException, CancelledException {
        try (DirectoryStream<Path> opened = Files.newDirectoryStream(root);
                SharedWork<FileReading> readings = new SharedWork<>("reading", this::reader)) {
            DirectoryScan.Pass pass = new DirectoryScan.Pass(dirty, placed, device(root), readings);
            DirectoryScan scan = new DirectoryScan(this, pass, "", earlier.rootDirectory(), false);
            scan.walk(root, opened, attributes);
            readings.finish();
            return scan.result();
        } catch (DirectoryIteratorException e) {
            throw new EngineException("unable to read directory contents: " + OperatingSystemError.text(e), e);
        }
    }

    private SharedWork.Worker<FileReading> reader() {
        FileScanner own = files.forAnotherThread();
        return reading -> reading.read(own);
    }

    /** Newer JDKs report this as a missing file, which here would mean an empty root. */
    private boolean liesBelowAFile() {
        Path above = root.getParent();
        while (above != null && Files.notExists(above)) {
            above = above.getParent();
        }
        return above != null && !Files.isDirectory(above);
    }

    BasicFileAttributes attributes(Path path) throws IOException {
        return Files.readAttributes(path, attributesType, LinkOption.NOFOLLOW_LINKS);
    }

    /** What tells one file system from another, as far as that can be told. */
    Object device(Path directory) throws IOException {
        return devicesKnown ? Files.getAttribute(directory, "unix:dev", LinkOption.NOFOLLOW_LINKS) : "";
    }

    Ignorer.Decision decide(String path, boolean directory) {
        return ignorer.decide(path, directory);
    }

    Optional<FoundFile> recognize(FileStamp stamp, @Nullable ScannedFile earlier) {
        return files.recognize(stamp, earlier);
    }

    Entry link(Path link, String path) throws IOException {
        return links.scan(link, path);
    }

    /**
     * Undoes what a crash broke off in a directory; says whether there was anything. Only the first scan does: later
     * ones may meet work in progress.
     */
    boolean recover(List<Path> listed) throws IOException {
        return !recovered && ExactRemoval.recoverAll(listed);
    }

    void checkCancelled() throws CancelledException {
        if (cancellation.isRequested()) {
            throw new CancelledException();
        }
    }
}
