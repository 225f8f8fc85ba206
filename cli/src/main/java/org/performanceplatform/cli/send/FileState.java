package org.performanceplatform.cli.send;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.Optional;

/**
 * What tells a file from what it becomes when somebody writes to it, or replaces it by another of its name.
 *
 * @param key what the file system knows it by; null where it does not tell
 */
record FileState(long size, FileTime changed, Object key) {

    /** Whether it may be the same file that was moved, which some file systems know by another key then. */
    boolean isAlike(FileState moved) {
        return size == moved.size && changed.equals(moved.changed);
    }

    /** The file as it is now, if it is there and one that is read. */
    static Optional<FileState> of(Path file) {
        try {
            BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
            return attributes.isRegularFile()
                    ? Optional.of(new FileState(attributes.size(), attributes.lastModifiedTime(), attributes.fileKey()))
                    : Optional.empty();
        } catch (IOException gone) {
            return Optional.empty();
        }
    }
}
