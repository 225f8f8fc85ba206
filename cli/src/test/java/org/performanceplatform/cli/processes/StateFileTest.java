package org.performanceplatform.cli.processes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.performanceplatform.cli.installation.DataDirectory;
import org.performanceplatform.cli.installation.PlatformProblem;
import org.performanceplatform.cli.processes.RunningProcess.State;

class StateFileTest {

    private final ProcessIdentity self = ProcessIdentity.of(ProcessHandle.current());

    @TempDir
    Path directory;

    @Test
    void what_was_written_is_read() {
        // Given
        var file = new StateFile(new DataDirectory(directory));
        var state = new PlatformState(
                self,
                100,
                true,
                List.of(
                        new RunningProcess("backdrop-write", self, 3139, State.READY, 2),
                        new RunningProcess("backdrop-read", null, 3138, State.DOWN, 1)));

        // When
        file.write(state);

        // Then
        assertThat(file.read()).contains(state);
    }

    @Test
    void a_platform_whose_supervisor_has_ended_is_not_running() {
        // Given
        var file = new StateFile(new DataDirectory(directory));
        var ended = new ProcessIdentity(self.pid(), self.started().minus(Duration.ofDays(1)));
        file.write(new PlatformState(ended, 0, true, List.of()));

        // Then
        assertThatThrownBy(file::readRunning)
                .isInstanceOf(PlatformProblem.class)
                .hasMessageContaining("./pp up");
    }
}
