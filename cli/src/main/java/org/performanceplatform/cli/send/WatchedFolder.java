package org.performanceplatform.cli.send;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.performanceplatform.cli.installation.PlatformProblem;

/**
 * A folder whose files are sent one after the other, the oldest first. A file leaves it only when all of it was accepted or refused, so whatever
 * interrupts the sending, the next watch goes on; what had been accepted is recognised and not stored twice.
 */
final class WatchedFolder {

    private static final long POLL_MILLIS = 1000;

    /** A file that was changed later than this may still be being written. */
    private static final Duration SETTLED = Duration.ofSeconds(2);

    private final Path folder;
    private final SourceSending sending;
    private final Consumer<String> notices;
    private final Set<Path> told = new HashSet<>();

    /** @param notices is told what becomes of each file */
    WatchedFolder(Path folder, SourceSending sending, Consumer<String> notices) {
        this.folder = folder;
        this.sending = sending;
        this.notices = notices;
    }

    /** Goes on until the thread is interrupted. */
    void watch() throws IOException, InterruptedException {
        if (!Files.isDirectory(folder)) {
            throw new PlatformProblem("There is no folder " + folder + " to watch.");
        }
        notices.accept("Sending what is put into " + folder + ". Ctrl-C ends it.");
        while (!Thread.currentThread().isInterrupted()) {
            sendWhatSettled(Instant.now());
            Thread.sleep(POLL_MILLIS);
        }
    }

    /** Sends the files that nobody seems to write to any more; says once of each that has no bytes that it waits for them. */
    void sendWhatSettled(Instant now) throws IOException, InterruptedException {
        for (Path file : settledFiles(now)) {
            if (size(file) > 0) {
                send(file);
            } else if (told.add(file)) {
                notices.accept(file.getFileName() + ": has no bytes yet; waiting for them");
            }
        }
    }

    /** Sends one file and moves it away; leaves it where the platform cannot be reached. */
    void send(Path file) throws IOException, InterruptedException {
        try {
            Acknowledged sent = sending.send(new Source(file));
            move(file, "sent");
            notices.accept(file.getFileName() + ": accepted, " + sent.inWords());
        } catch (UnreadableFileException unreadable) {
            refuse(file, unreadable.getMessage());
        } catch (Refusal refusal) {
            if (refusal.temporary()) {
                notices.accept(file.getFileName() + ": " + refusal.getMessage() + "; trying again");
            } else {
                refuse(file, refusal.getMessage());
            }
        }
    }

    private void refuse(Path file, String reason) throws IOException {
        Path moved = move(file, "refused");
        Files.writeString(moved.resolveSibling(moved.getFileName() + ".reason.txt"), reason + "\n");
        notices.accept(file.getFileName() + ": " + reason);
    }

    private Path move(Path file, String name) throws IOException {
        Path target = Files.createDirectories(folder.resolve(name)).resolve(file.getFileName());
        return Files.move(file, target, StandardCopyOption.REPLACE_EXISTING);
    }

    private List<Path> settledFiles(Instant now) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> !file.getFileName().toString().startsWith("."))
                    .filter(file -> changed(file).isBefore(now.minus(SETTLED)))
                    .sorted((one, other) -> changed(one).compareTo(changed(other)))
                    .toList();
        }
    }

    private static long size(Path file) {
        try {
            return Files.size(file);
        } catch (IOException taken) {
            return 0;
        }
    }

    private static Instant changed(Path file) {
        try {
            return Files.getLastModifiedTime(file).toInstant();
        } catch (IOException taken) {
            return Instant.MAX;
        }
    }
}
