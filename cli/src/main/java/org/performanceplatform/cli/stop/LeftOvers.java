package org.performanceplatform.cli.stop;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.performanceplatform.cli.processes.PlatformState;
import org.performanceplatform.cli.processes.ProcessIdentity;
import org.performanceplatform.cli.processes.RunningProcess;

/**
 * Processes that a killed supervisor left behind. They are recognised by number and start time, so a process that merely got a number again is
 * left alone.
 */
public final class LeftOvers {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private LeftOvers() {}

    /**
     * Ends what still runs of {@code state}, all at once, and returns the names of what was ended. No order is needed: what was
     * acknowledged is on the disk.
     */
    public static List<String> end(PlatformState state) {
        List<RunningProcess> left = state.processes().stream()
                .filter(process ->
                        process.identity() != null && process.identity().alive())
                .toList();
        left.forEach(process -> process.identity().find().ifPresent(ProcessHandle::destroy));
        left.forEach(process -> end(process.identity(), PATIENCE));
        return left.stream().map(RunningProcess::name).toList();
    }

    /** Asks a process to end, and kills it when it does not within {@code patience}. */
    public static void end(ProcessIdentity identity, Duration patience) {
        identity.find().ifPresent(process -> {
            process.destroy();
            if (!gone(process, patience)) {
                identity.find().ifPresent(ProcessHandle::destroyForcibly);
                gone(process, patience);
            }
        });
    }

    private static boolean gone(ProcessHandle process, Duration patience) {
        try {
            process.onExit().get(patience.toMillis(), TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException stillThere) {
            return false;
        } catch (ExecutionException unexpected) {
            throw new IllegalStateException(unexpected);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
