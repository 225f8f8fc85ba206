package org.performanceplatform.cli.processes;

import java.util.Optional;

/**
 * One process of the platform as its supervisor last knew it.
 *
 * @param name such as {@code backdrop-write}
 * @param identity null while it is down between two starts
 * @param port where it serves
 * @param restarts how often it died and was started again
 */
public record RunningProcess(String name, ProcessIdentity identity, int port, State state, int restarts) {

    /** Lets the classes of a Java process be recorded when it is stopped; wanted once after each build. */
    public static final String RECORDS_CLASSES = "-XX:+RecordDynamicDumpInfo";

    /** What a process is up to. */
    public enum State {
        STARTING,
        READY,
        DOWN
    }
    /** Whether its classes are to be recorded when it is stopped, which takes some seconds. */
    public boolean recordsClasses() {
        return Optional.ofNullable(identity)
                .flatMap(ProcessIdentity::find)
                .flatMap(process -> process.info().commandLine())
                .filter(command -> command.contains(RECORDS_CLASSES))
                .isPresent();
    }
}
