package org.performanceplatform.cli.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.performanceplatform.cli.processes.RunningProcess;

/**
 * The classes that one program has loaded, as the Java virtual machine keeps them in memory (a dynamic class data sharing archive). Made from
 * a running process once after each build; with it a start takes about half as long. The virtual machine checks whether an archive fits,
 * and does without it if not.
 *
 * @param program the jar that is run; an older archive does not belong to it
 * @param file differs between versions of Java
 */
record ClassArchive(Path program, Path file) {

    private static final Path JCMD = Path.of(System.getProperty("java.home"), "bin", "jcmd");

    static ClassArchive of(Path program, String name) {
        String fileName = name + "-" + Runtime.version() + ".jsa";
        return new ClassArchive(program, program.resolveSibling(fileName));
    }

    /** What to start the program with: the archive if there is one, else what is needed to make it. */
    List<String> options() {
        if (usable()) {
            return List.of("-XX:SharedArchiveFile=" + file);
        }
        return belongsToProgram(tried()) ? List.of() : List.of(RunningProcess.RECORDS_CLASSES);
    }

    private boolean usable() {
        return belongsToProgram(file);
    }

    private boolean belongsToProgram(Path made) {
        try {
            return Files.exists(made)
                    && Files.getLastModifiedTime(made).compareTo(Files.getLastModifiedTime(program)) >= 0;
        } catch (IOException unreadable) {
            return false;
        }
    }

    /** Left at the one attempt after each build: with some programs the virtual machine does not come to an end. */
    private Path tried() {
        return file.resolveSibling(file.getFileName() + ".tried");
    }

    /** Begins to make the archive from the process that runs the program, where there is none and it can be done. */
    Optional<Process> record(long pid) {
        if (usable() || belongsToProgram(tried()) || !Files.isExecutable(JCMD)) {
            return Optional.empty();
        }
        try {
            Files.deleteIfExists(file);
            Files.writeString(tried(), "");
            return Optional.of(
                    new ProcessBuilder(JCMD.toString(), Long.toString(pid), "VM.cds", "dynamic_dump", file.toString())
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start());
        } catch (IOException notThisTime) {
            return Optional.empty();
        }
    }

    /** Returns when a recording is complete, or at {@code limit}. An archive that was cut short is not used by the virtual machine. */
    static void await(Process recording, Instant limit) {
        try {
            if (!recording.waitFor(Duration.between(Instant.now(), limit).toMillis(), TimeUnit.MILLISECONDS)) {
                recording.destroyForcibly();
            }
        } catch (InterruptedException stopped) {
            recording.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
