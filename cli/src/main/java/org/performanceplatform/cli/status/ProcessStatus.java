package org.performanceplatform.cli.status;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.performanceplatform.cli.processes.ProcessIdentity;
import org.performanceplatform.cli.processes.RunningProcess;

/**
 * One process as it is now.
 *
 * @param state {@code ready}, {@code starting} or {@code down}
 * @param port where it serves, 0 for the supervisor
 * @param pid 0 while it is down
 * @param residentBytes memory it holds, with the processes that it started itself
 */
public record ProcessStatus(
        String name, String state, int port, long pid, long upSeconds, long residentBytes, int restarts) {

    static ProcessStatus of(RunningProcess process) {
        Optional<ProcessIdentity> alive =
                Optional.ofNullable(process.identity()).filter(ProcessIdentity::alive);
        String state = alive.map(identity -> process.state().name().toLowerCase(Locale.ROOT))
                .orElse("down");
        return of(process.name(), state, process.port(), alive, process.restarts());
    }

    static ProcessStatus supervisor(ProcessIdentity identity) {
        return of("supervisor", "ready", 0, Optional.of(identity), 0);
    }

    private static ProcessStatus of(
            String name, String state, int port, Optional<ProcessIdentity> alive, int restarts) {
        long up = alive.map(identity ->
                        Duration.between(identity.started(), Instant.now()).toSeconds())
                .orElse(0L);
        return new ProcessStatus(
                name,
                state,
                port,
                alive.map(ProcessIdentity::pid).orElse(0L),
                Math.max(up, 0),
                name.equals("supervisor")
                        ? alive.map(identity -> ResidentMemory.of(identity.pid()))
                                .orElse(0L)
                        : alive.flatMap(ProcessIdentity::find)
                                .map(ResidentMemory::ofTree)
                                .orElse(0L),
                restarts);
    }
}
