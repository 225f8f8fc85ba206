package org.performanceplatform.cli.processes;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** The output of one process over many lives, kept from growing without end. */
public record LogFile(Path path) {

    private static final long LARGEST_BYTES = 20L * 1024 * 1024;

    /**
     * Moves what there is to {@code NAME.1} when it has become too large. The process goes on appending to the same file, so its content is
     * copied and then cut off; a line written in between is lost.
     */
    public void keepSmall() {
        try {
            if (Files.exists(path) && Files.size(path) > LARGEST_BYTES) {
                Files.copy(path, path.resolveSibling(path.getFileName() + ".1"), StandardCopyOption.REPLACE_EXISTING);
                try (var file = new RandomAccessFile(path.toFile(), "rw")) {
                    file.setLength(0);
                }
            }
        } catch (IOException tryAgainLater) {
            // a log that stays large is no reason to stop the platform
        }
    }
}
