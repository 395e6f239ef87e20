package io.github.mutagenjava.client.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.mutagenjava.client.session.Selection;
import io.github.mutagenjava.client.session.SessionId;
import io.github.mutagenjava.client.synchronization.Problem;
import io.github.mutagenjava.client.synchronization.SynchronizationConfiguration;
import io.github.mutagenjava.client.synchronization.SynchronizationSpecification;
import io.github.mutagenjava.client.synchronization.SynchronizationState;
import io.github.mutagenjava.client.synchronization.SynchronizationStatus;
import io.github.mutagenjava.client.synchronization.WatchMode;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

/** Two folders and a session that looks at them only when told to, so that each test decides what is one cycle. */
abstract class FolderContract extends ContractSetting {
    private static final Set<String> SAID = ConcurrentHashMap.newKeySet();

    /** A session that has not looked at anything yet. */
    SessionId unwatched(Consumer<SynchronizationConfiguration.Builder> configuration) throws Exception {
        return unwatched(specification().configuration(configuration));
    }

    /** The same of a session that is more than two folders and a configuration. */
    SessionId unwatched(SynchronizationSpecification.Builder specification) throws Exception {
        SessionId id = synchronization()
                .create(specification
                        .configuration(changes -> changes.watchMode(WatchMode.NO_WATCH))
                        .build());
        awaitWatching(id);
        return id;
    }

    void awaitWatching(SessionId id) throws Exception {
        awaitStatus(id, SynchronizationStatus.WATCHING);
    }

    SynchronizationState awaitStatus(SessionId id, SynchronizationStatus status) throws Exception {
        return until(Selection.of(id), state -> state.status() == status);
    }

    /** A session after its first cycle. */
    SessionId synchronizedOnce(Consumer<SynchronizationConfiguration.Builder> configuration) throws Exception {
        SessionId id = unwatched(configuration);
        cycle(id);
        return id;
    }

    /** One whole cycle, and what is said after it. */
    SynchronizationState cycle(SessionId id) {
        synchronization().flush(Selection.of(id));
        return state(id);
    }

    SynchronizationState state(SessionId id) {
        return synchronization().list(Selection.of(id)).states().get(0);
    }

    Path directory(String path) throws IOException {
        return Files.createDirectories(folder.resolve(path));
    }

    Path link(String path, String target) throws IOException {
        Path link = folder.resolve(path);
        Files.createDirectories(link.getParent());
        return Files.createSymbolicLink(link, Path.of(target));
    }

    /** Removes whatever is there. */
    void remove(String path) throws IOException {
        if (Files.exists(folder.resolve(path), LinkOption.NOFOLLOW_LINKS)) {
            TestDaemon.remove(folder.resolve(path));
        }
    }

    String permissions(String path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve(path)));
    }

    void chmod(String path, String permissions) throws IOException {
        Files.setPosixFilePermissions(folder.resolve(path), PosixFilePermissions.fromString(permissions));
    }

    /** Takes the right to read or to write away from everybody; skips the test for a user who needs no right. */
    void forbid(String path, String permissions) throws IOException {
        Path forbidden = folder.resolve(path);
        chmod(path, permissions);
        if (Files.isReadable(forbidden) && Files.isWritable(forbidden)) {
            chmod(path, "rwx------");
            skip("this user may read and write everything");
        }
    }

    void pipe(String path) throws Exception {
        Path pipe = folder.resolve(path);
        Files.createDirectories(pipe.getParent());
        assertThat(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor())
                .isZero();
    }

    /** Skips the test; why is said in one plain line, however many tests it is true of. */
    static void skip(String reason) {
        if (SAID.add(reason)) {
            System.out.println("skipped: " + reason);
        }
        assumeTrue(false, reason);
    }

    static List<String> texts(List<Problem> problems) {
        return problems.stream()
                .map(problem -> problem.path() + ": " + problem.error())
                .toList();
    }

    /** Everything below a folder as text by path: {@code /} for a directory, {@code > target} for a link, the content. */
    SortedMap<String, String> tree(String name) throws IOException {
        Path top = folder.resolve(name);
        SortedMap<String, String> found = new TreeMap<>();
        Files.walkFileTree(top, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes) {
                if (!directory.equals(top)) {
                    found.put(top.relativize(directory).toString(), "/");
                }
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                String text = attributes.isSymbolicLink()
                        ? "> " + Files.readSymbolicLink(file)
                        : attributes.isRegularFile() ? Files.readString(file) : "?";
                found.put(top.relativize(file).toString(), text);
                return FileVisitResult.CONTINUE;
            }
        });
        return found;
    }
}
