package io.github.mutagenjava.benchmarks.synchronizing;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Random;
import java.util.stream.Stream;

/** Trees of random files, a hundred in a directory. */
final class FileTree {
    private static final int FILES_A_DIRECTORY = 100;

    private FileTree() {}

    static void write(Path root, int files, int sizeBytes, long seed) throws IOException {
        Random random = new Random(seed);
        byte[] content = new byte[sizeBytes];
        for (int i = 0; i < files; i++) {
            Path directory = root.resolve("d" + i / FILES_A_DIRECTORY);
            if (i % FILES_A_DIRECTORY == 0) {
                Files.createDirectories(directory);
            }
            random.nextBytes(content);
            Files.write(directory.resolve("f" + i), content);
        }
    }

    /** Copies as a user would. */
    static void copy(Path from, Path to) throws IOException, InterruptedException {
        int status = new ProcessBuilder("cp", "-r", from.toString(), to.toString())
                .inheritIO()
                .start()
                .waitFor();
        if (status != 0) {
            throw new IOException("cp -r " + from + " " + to + " ended with status " + status);
        }
    }

    /** Reads every file to its end; returns how many bytes there were. */
    static long read(Path root) throws IOException {
        byte[] buffer = new byte[64 * 1024];
        long size = 0;
        try (Stream<Path> paths = Files.walk(root)) {
            for (Path file : (Iterable<Path>) paths.filter(Files::isRegularFile)::iterator) {
                try (InputStream in = Files.newInputStream(file)) {
                    for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                        size += read;
                    }
                }
            }
        }
        return size;
    }

    static void delete(Path root) throws IOException {
        try (Stream<Path> paths = Files.walk(root)) {
            paths.sorted(Comparator.reverseOrder()).forEach(path -> {
                try {
                    Files.delete(path);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        }
    }
}
