package org.performanceplatform.cli.processes;

import java.util.List;
import java.util.Optional;
import org.performanceplatform.cli.installation.Ports;

/**
 * What runs of one platform, as its supervisor last wrote it down.
 *
 * @param ready whether everything was ready and, on a first run, the demo loaded
 */
public record PlatformState(ProcessIdentity supervisor, int portOffset, boolean ready, List<RunningProcess> processes) {

    public PlatformState {
        processes = List.copyOf(processes);
    }

    public Ports ports() {
        return new Ports(portOffset);
    }

    public Optional<RunningProcess> process(String name) {
        return processes.stream().filter(process -> process.name().equals(name)).findFirst();
    }
}
