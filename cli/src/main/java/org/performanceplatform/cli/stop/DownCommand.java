package org.performanceplatform.cli.stop;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.performanceplatform.cli.installation.DataDirectoryOption;
import org.performanceplatform.cli.processes.PlatformState;
import org.performanceplatform.cli.processes.RunningProcess;
import org.performanceplatform.cli.processes.StateFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code ./pp down}: stops a platform of this machine, also one whose supervisor was killed. */
@Command(name = "down", description = "Stops the platform.", mixinStandardHelpOptions = true)
public final class DownCommand implements Callable<Integer> {

    private static final Duration SUPERVISOR_PATIENCE = Duration.ofSeconds(60);

    @Mixin
    private DataDirectoryOption data;

    @Override
    public Integer call() {
        var file = new StateFile(data.directory());
        Optional<PlatformState> state = file.read();
        if (state.isEmpty()) {
            System.out.println("No platform is running from " + data.directory().path() + ".");
            return 0;
        }
        boolean supervised = state.get().supervisor().alive();
        if (supervised) {
            System.out.println(
                    state.get().processes().stream().anyMatch(RunningProcess::recordsClasses)
                            ? "Stopping; the first time after a build this takes some seconds more, which later starts save."
                            : "Stopping.");
        }
        LeftOvers.end(state.get().supervisor(), SUPERVISOR_PATIENCE);
        List<String> ended = LeftOvers.end(file.read().orElse(state.get()));
        file.remove();
        if (!ended.isEmpty()) {
            System.out.println(
                    "Its supervisor had gone; stopped what it left behind: " + String.join(", ", ended) + ".");
        }
        System.out.println(
                supervised || !ended.isEmpty() ? "The platform is stopped." : "The platform was not running.");
        return 0;
    }
}
