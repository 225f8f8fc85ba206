package org.performanceplatform.cli.status;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.performanceplatform.cli.installation.DataDirectoryOption;
import org.performanceplatform.cli.processes.StateFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code ./pp status}: what runs, where, since when and in how much memory. Exit code 0 if all is ready, 1 if not. */
@Command(name = "status", description = "Shows what runs.", mixinStandardHelpOptions = true)
public final class StatusCommand implements Callable<Integer> {

    @Mixin
    private DataDirectoryOption data;

    @Option(names = "--json", description = "As JSON.")
    private boolean json;

    @Override
    public Integer call() throws JsonProcessingException {
        PlatformStatus status =
                new StateFile(data.directory()).read().map(PlatformStatus::of).orElseGet(PlatformStatus::notRunning);
        System.out.println(json ? asJson(status) : asTable(status));
        return status.ready() ? 0 : 1;
    }

    private static String asJson(PlatformStatus status) throws JsonProcessingException {
        return new JsonMapper().writerWithDefaultPrettyPrinter().writeValueAsString(status);
    }

    private String asTable(PlatformStatus status) {
        if (!status.running() && !status.processes().isEmpty()) {
            return "The supervisor has gone, and left running: "
                    + status.processes().stream().map(ProcessStatus::name).collect(Collectors.joining(", "))
                    + ". ./pp up starts the platform anew, ./pp down stops them.";
        }
        if (!status.running()) {
            return "No platform is running from " + data.directory().path() + ".";
        }
        var table = new StringBuilder();
        table.append(String.format(
                "%-15s %-9s %6s %8s %10s %9s %9s%n", "PROCESS", "STATE", "PORT", "PID", "UP", "MEMORY", "RESTARTS"));
        for (ProcessStatus process : status.processes()) {
            table.append(String.format(
                    Locale.ROOT,
                    "%-15s %-9s %6s %8s %10s %6d MB %9d%n",
                    process.name(),
                    process.state(),
                    process.port() == 0 ? "" : process.port(),
                    process.pid(),
                    Uptime.inWords(process.upSeconds()),
                    process.residentBytes() >> 20,
                    process.restarts()));
        }
        table.append(String.format("%-51s %6d MB", "all", status.residentBytes() >> 20));
        return table.toString();
    }
}
