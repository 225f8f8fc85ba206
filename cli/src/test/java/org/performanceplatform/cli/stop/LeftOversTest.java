package org.performanceplatform.cli.stop;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.performanceplatform.cli.processes.PlatformState;
import org.performanceplatform.cli.processes.ProcessIdentity;
import org.performanceplatform.cli.processes.RunningProcess;
import org.performanceplatform.cli.processes.RunningProcess.State;

class LeftOversTest {

    @Test
    void what_was_left_behind_is_ended() throws Exception {
        // Given
        Process left = longRunning();

        // When
        List<String> ended = LeftOvers.end(state(ProcessIdentity.of(left.toHandle())));

        // Then
        assertThat(ended).containsExactly("stagecraft");
        assertThat(left.waitFor(10, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void a_foreign_process_with_the_same_number_is_left_alone() throws Exception {
        // Given
        Process foreign = longRunning();
        ProcessIdentity identity = ProcessIdentity.of(foreign.toHandle());
        var recorded = new ProcessIdentity(identity.pid(), identity.started().minus(Duration.ofHours(1)));

        // When
        List<String> ended = LeftOvers.end(state(recorded));

        // Then
        assertThat(ended).isEmpty();
        assertThat(foreign.isAlive()).isTrue();
        foreign.destroyForcibly();
    }

    private static Process longRunning() throws IOException {
        return new ProcessBuilder("sleep", "600").start();
    }

    private static PlatformState state(ProcessIdentity identity) {
        return new PlatformState(
                identity, 0, true, List.of(new RunningProcess("stagecraft", identity, 3204, State.READY, 0)));
    }
}
