package org.performanceplatform.cli.status;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.performanceplatform.cli.installation.Ports;
import org.performanceplatform.cli.processes.PlatformState;

/**
 * The platform as it is now.
 *
 * @param ready whether the start is over and every process is ready
 * @param urls address by service
 * @param residentBytes memory of all processes together
 */
public record PlatformStatus(
        boolean running, boolean ready, Map<String, String> urls, List<ProcessStatus> processes, long residentBytes) {

    /** What was written down, as far as it still lives; without its supervisor a platform does not count as running. */
    public static PlatformStatus of(PlatformState state) {
        return state.supervisor().alive() ? supervised(state) : leftBehind(state);
    }

    private static PlatformStatus leftBehind(PlatformState state) {
        List<ProcessStatus> processes = state.processes().stream()
                .filter(process ->
                        process.identity() != null && process.identity().alive())
                .map(ProcessStatus::of)
                .toList();
        return new PlatformStatus(false, false, Map.of(), processes, residentBytes(processes));
    }

    private static PlatformStatus supervised(PlatformState state) {
        var processes = new ArrayList<ProcessStatus>();
        processes.add(ProcessStatus.supervisor(state.supervisor()));
        state.processes().forEach(process -> processes.add(ProcessStatus.of(process)));
        return new PlatformStatus(
                true,
                state.ready()
                        && processes.stream()
                                .allMatch(process -> process.state().equals("ready")),
                urls(state.ports()),
                processes,
                residentBytes(processes));
    }

    private static long residentBytes(List<ProcessStatus> processes) {
        return processes.stream().mapToLong(ProcessStatus::residentBytes).sum();
    }

    static PlatformStatus notRunning() {
        return new PlatformStatus(false, false, Map.of(), List.of(), 0);
    }

    private static Map<String, String> urls(Ports ports) {
        return new TreeMap<>(Map.of(
                "spotlight", Ports.url(ports.spotlight()),
                "backdrop-read", Ports.url(ports.read()),
                "backdrop-write", Ports.url(ports.write()),
                "stagecraft", Ports.url(ports.stagecraft())));
    }
}
