package org.performanceplatform.stores;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * PostgreSQL's {@code postmaster.pid}, which a killed server leaves behind. PostgreSQL refuses to start while any process has the number in
 * it, even one that has nothing to do with it, as happens after a machine or a container was started anew.
 */
final class PostmasterLock {

    /** Counted from 0; PostgreSQL's own pg_ctl reads the same line. */
    private static final int STATUS_LINE = 7;

    private PostmasterLock() {}

    static boolean saysReady(Path data) {
        try {
            List<String> lines = Files.readAllLines(data.resolve("postmaster.pid"));
            return lines.size() > STATUS_LINE && lines.get(STATUS_LINE).strip().equals("ready");
        } catch (IOException notThereYet) {
            return false;
        }
    }

    static void removeIfStale(Path data) throws IOException {
        Path lock = data.resolve("postmaster.pid");
        if (Files.exists(lock) && !heldByPostgresql(Files.readAllLines(lock))) {
            Files.deleteIfExists(lock);
        }
    }

    private static boolean heldByPostgresql(List<String> lines) {
        try {
            return ProcessHandle.of(Long.parseLong(lines.get(0).strip()))
                    .flatMap(process -> process.info().command())
                    .filter(command -> Path.of(command).endsWith("postgres"))
                    .isPresent();
        } catch (NumberFormatException | IndexOutOfBoundsException cutShort) {
            return false;
        }
    }
}
