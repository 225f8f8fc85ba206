package org.performanceplatform.cli.processes;

/**
 * One process of the platform as its supervisor last knew it.
 *
 * @param name such as {@code backdrop-write}
 * @param identity null while it is down between two starts
 * @param port where it serves
 * @param restarts how often it died and was started again
 */
public record RunningProcess(String name, ProcessIdentity identity, int port, State state, int restarts) {

    /** What a process is up to. */
    public enum State {
        STARTING,
        READY,
        DOWN
    }
}
