package org.performanceplatform.cli.installation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

/**
 * Everything that a platform on this machine keeps: databases, secrets, logs and what is running. Only its owner may look into it.
 *
 * @param path absolute
 */
public record DataDirectory(Path path) {

    public DataDirectory {
        path = path.toAbsolutePath().normalize();
    }

    /** Makes the directory and closes it to others. */
    public void prepare() {
        try {
            Files.createDirectories(path);
            Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rwx------"));
            Files.createDirectories(logs());
            Files.createDirectories(cache());
        } catch (IOException failure) {
            throw new PlatformProblem(
                    "Cannot write to " + path + " (" + failure.getMessage() + "). Give another folder with --data.",
                    failure);
        }
    }

    public Path postgresql() {
        return path.resolve("postgresql");
    }

    public Path mongodb() {
        return path.resolve("mongodb");
    }

    public Path logs() {
        return path.resolve("logs");
    }

    public Path log(String process) {
        return logs().resolve(process + ".log");
    }

    /** Where services keep the last configuration they know, and class archives that make them start faster. */
    public Path cache() {
        return path.resolve("cache");
    }

    public Path state() {
        return path.resolve("state.json");
    }

    /** Held by the supervisor as long as it lives. */
    public Path lock() {
        return path.resolve("lock");
    }

    public Path secret(String name) {
        return path.resolve("secrets").resolve(name);
    }

    /** Says that the demo was loaded, or that the platform was started without it. */
    public Path firstRunDone() {
        return path.resolve("first-run-done");
    }
}
