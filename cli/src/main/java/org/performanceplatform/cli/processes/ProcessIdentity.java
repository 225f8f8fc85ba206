package org.performanceplatform.cli.processes;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * One process of this machine. Numbers are used again after a process has ended; together with the start time they are not.
 *
 * @param started as the operating system reports it
 */
public record ProcessIdentity(long pid, Instant started) {

    /** The operating system derives start times from its clock, which may be set a little. */
    private static final Duration TOLERANCE = Duration.ofSeconds(2);

    public static ProcessIdentity of(ProcessHandle process) {
        return new ProcessIdentity(process.pid(), process.info().startInstant().orElse(Instant.EPOCH));
    }

    /** The process if it still runs. */
    public Optional<ProcessHandle> find() {
        return ProcessHandle.of(pid).filter(ProcessHandle::isAlive).filter(process -> process.info()
                .startInstant()
                .map(actual -> Duration.between(actual, started).abs().compareTo(TOLERANCE) <= 0)
                .orElse(false));
    }

    public boolean alive() {
        return find().isPresent();
    }
}
