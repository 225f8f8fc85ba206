package org.performanceplatform.cli.send;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.performanceplatform.cli.installation.PlatformProblem;

/**
 * A folder whose files are sent one after the other, the oldest first. A file leaves it only when all of it was accepted or refused, so whatever
 * interrupts the sending, the next watch goes on; what had been accepted is recognised and not stored twice. One that was replaced or written
 * to meanwhile is sent again.
 */
final class WatchedFolder {

    private static final long POLL_MILLIS = 1000;
    private static final String SENT = "sent";
    private static final String REFUSED = "refused";

    private final Path folder;
    private final SettledFiles settled;
    private final SourceSending sending;
    private final Consumer<String> notices;
    private final Set<String> told = new HashSet<>();

    /** @param notices is told what becomes of each file */
    WatchedFolder(Path folder, SourceSending sending, Consumer<String> notices) {
        this.folder = folder;
        this.settled = new SettledFiles(folder);
        this.sending = sending;
        this.notices = notices;
    }

    /** Goes on until the thread is interrupted. */
    void watch() throws IOException, InterruptedException {
        mustBeThere();
        notices.accept("Sending what is put into " + folder + ". Ctrl-C ends it.");
        while (!Thread.currentThread().isInterrupted()) {
            sendWhatSettled(Instant.now());
            Thread.sleep(POLL_MILLIS);
        }
    }

    private void mustBeThere() {
        if (!Files.isDirectory(folder)) {
            throw new PlatformProblem("There is no folder " + folder + " to watch.");
        }
    }

    /** Sends the files that nobody seems to write to any more; says once of each that can't be sent that it waits for it. */
    void sendWhatSettled(Instant now) throws IOException, InterruptedException {
        mustBeThere();
        for (Path file : settled.at(now)) {
            if (!settled.isUnchanged(file)) {
                continue; // somebody writes to it while others are sent
            }
            if (Files.isReadable(file)) {
                send(file);
            } else if (Files.exists(file)) {
                tellOnce(file, "may not be read; waiting for the right to");
            }
        }
    }

    /**
     * Sends one file and moves it away; leaves it where the platform cannot be reached.
     *
     * @throws PlatformProblem if no file would be accepted, as there is no such data set or the token is not good for it
     */
    void send(Path file) throws IOException, InterruptedException {
        Optional<FileState> before = FileState.of(file);
        if (before.isEmpty()) {
            return; // somebody took it away
        }
        if (before.get().size() == 0) {
            tellOnce(file, "has no bytes yet; waiting for them");
            return;
        }
        try {
            Acknowledged sent = sending.send(new Source(file));
            moved(file, before.get(), SENT).ifPresent(to -> tell(file, "accepted, " + sent.inWords()));
        } catch (UnreadableFileException unreadable) {
            refuse(file, before.get(), unreadable.getMessage());
        } catch (Refusal refusal) {
            if (refusal.temporary()) {
                tell(file, refusal.getMessage() + "; trying again");
            } else if (refusal.ofAnything()) {
                throw new PlatformProblem(
                        file.getFileName() + ": " + refusal.getMessage() + ". It stays in " + folder + ".", refusal);
            } else {
                refuse(file, before.get(), refusal.getMessage());
            }
        }
    }

    private void refuse(Path file, FileState sent, String reason) throws IOException {
        Optional<Path> moved = moved(file, sent, REFUSED);
        if (moved.isPresent()) {
            Path to = moved.get();
            Files.writeString(to.resolveSibling(to.getFileName() + ".reason.txt"), reason + "\n");
            tell(file, reason);
        }
    }

    /** Where the file now is; empty if it is not any more what was sent, and therefore stays. */
    private Optional<Path> moved(Path file, FileState sent, String name) throws IOException {
        Path to = free(
                Files.createDirectories(folder.resolve(name)),
                file.getFileName().toString());
        if (!FileState.of(file).equals(Optional.of(sent))) {
            tell(file, "was changed while it was sent; sending it again");
            return Optional.empty();
        }
        Files.move(file, to);
        if (FileState.of(to).filter(sent::isAlike).isPresent() || Files.exists(file)) {
            return Optional.of(to);
        }
        Files.move(to, file);
        tell(file, "was replaced while it was sent; sending it again");
        return Optional.empty();
    }

    /** The name, or with a number if there is such a file already: what was sent under one name before is kept. */
    private static Path free(Path directory, String name) {
        int dot = name.indexOf('.', 1);
        String stem = dot < 0 ? name : name.substring(0, dot);
        String ending = dot < 0 ? "" : name.substring(dot);
        Path free = directory.resolve(name);
        for (int number = 2; Files.exists(free); number++) {
            free = directory.resolve(stem + "-" + number + ending);
        }
        return free;
    }

    private void tellOnce(Path file, String what) {
        if (told.add(file + " " + what)) {
            tell(file, what);
        }
    }

    private void tell(Path file, String what) {
        notices.accept(file.getFileName() + ": " + what);
    }
}
