package io.github.mutagenjava.embedded.engine;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.util.Locale;

/** The operating system's reason for a failure, spelled as the daemon spells it: lower case and without the path. */
final class OperatingSystemError {
    private OperatingSystemError() {}

    static String text(DirectoryIteratorException error) {
        return error.getCause() == null ? "input/output error" : text(error.getCause());
    }

    static String text(IOException error) {
        if (error instanceof NoSuchFileException) {
            return "no such file or directory";
        }
        if (error instanceof AccessDeniedException) {
            return "permission denied";
        }
        if (error instanceof FileAlreadyExistsException) {
            return "file exists";
        }
        if (error instanceof DirectoryNotEmptyException) {
            return "directory not empty";
        }
        if (error instanceof NotDirectoryException) {
            return "not a directory";
        }
        String reason = error instanceof FileSystemException system ? system.getReason() : error.getMessage();
        if (reason == null || reason.isEmpty()) {
            return error.getClass().getSimpleName();
        }
        return reason.substring(0, 1).toLowerCase(Locale.ROOT) + reason.substring(1);
    }
}
