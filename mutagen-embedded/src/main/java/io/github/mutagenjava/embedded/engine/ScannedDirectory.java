package io.github.mutagenjava.embedded.engine;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A directory as the last scan saw it. Immutable, so that a later scan shares what has not changed.
 *
 * @param entry the directory with all its contents
 * @param fileKey identity of the directory in its file system, or empty where there is none
 * @param files the files directly in it, by name
 * @param directories the directories directly in it that were walked, by name
 * @param totals counts over the whole subtree, this directory included
 */
record ScannedDirectory(
        Entry entry,
        String fileKey,
        Map<String, ScannedFile> files,
        Map<String, ScannedDirectory> directories,
        ScanTotals totals) {
    ScannedDirectory {
        files = Map.copyOf(files);
        directories = Map.copyOf(directories);
    }

    /** The file at a path below this directory. */
    @Nullable ScannedFile file(String path) {
        ScannedDirectory directory = this;
        int begin = 0;
        for (int slash = path.indexOf('/'); slash >= 0; slash = path.indexOf('/', begin)) {
            directory = directory.directories.get(path.substring(begin, slash));
            if (directory == null) {
                return null;
            }
            begin = slash + 1;
        }
        return directory.files.get(path.substring(begin));
    }
}
