package org.performanceplatform.cli.processes;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;

/**
 * How one process of the platform is started, known to be ready, and stopped.
 *
 * @param name such as {@code backdrop-write}
 * @param command made anew for each start
 * @param environment set in addition to this process's own
 * @param log to which its output is appended
 * @param ready asked several times a second after a start
 * @param ending how it is asked to end
 */
public record Launch(
        String name,
        int port,
        Command command,
        Map<String, String> environment,
        Path log,
        BooleanSupplier ready,
        Ending ending) {

    public Launch {
        environment = Map.copyOf(environment);
    }

    /** The words of a command. */
    @FunctionalInterface
    public interface Command {
        List<String> words() throws IOException;
    }

    /** Asks a process to end in good order. */
    @FunctionalInterface
    public interface Ending {
        void ask(ProcessHandle process);
    }
}
