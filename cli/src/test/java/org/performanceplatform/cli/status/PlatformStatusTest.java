package org.performanceplatform.cli.status;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.performanceplatform.cli.processes.PlatformState;
import org.performanceplatform.cli.processes.ProcessIdentity;
import org.performanceplatform.cli.processes.RunningProcess;
import org.performanceplatform.cli.processes.RunningProcess.State;

class PlatformStatusTest {

    private final ProcessIdentity alive = ProcessIdentity.of(ProcessHandle.current());
    private final ProcessIdentity gone =
            new ProcessIdentity(alive.pid(), alive.started().minus(Duration.ofHours(1)));

    @Test
    void a_supervised_platform_runs() {
        PlatformStatus status = PlatformStatus.of(supervisedBy(alive));

        assertThat(status.running()).isTrue();
        assertThat(status.processes()).extracting(ProcessStatus::name).contains("stagecraft", "spotlight");
    }

    @Test
    void what_a_killed_supervisor_left_behind_is_named_and_does_not_count_as_running() {
        PlatformStatus status = PlatformStatus.of(supervisedBy(gone));

        assertThat(status.running()).isFalse();
        assertThat(status.processes()).extracting(ProcessStatus::name).containsExactly("stagecraft");
    }

    private PlatformState supervisedBy(ProcessIdentity supervisor) {
        return new PlatformState(
                supervisor,
                0,
                true,
                List.of(
                        new RunningProcess("stagecraft", alive, 3204, State.READY, 0),
                        new RunningProcess("spotlight", gone, 3057, State.READY, 0)));
    }
}
