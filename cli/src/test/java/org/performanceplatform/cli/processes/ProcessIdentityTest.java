package org.performanceplatform.cli.processes;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class ProcessIdentityTest {

    private final ProcessIdentity self = ProcessIdentity.of(ProcessHandle.current());

    @Test
    void a_running_process_is_found() {
        assertThat(self.alive()).isTrue();
    }

    @Test
    void a_process_that_got_the_number_later_is_another() {
        var earlier = new ProcessIdentity(self.pid(), self.started().minus(Duration.ofMinutes(1)));

        assertThat(earlier.alive()).isFalse();
    }

    @Test
    void an_ended_process_is_not_found() throws Exception {
        // Given
        Process process = new ProcessBuilder("sleep", "60").start();
        ProcessIdentity identity = ProcessIdentity.of(process.toHandle());

        // When
        process.destroyForcibly().waitFor();

        // Then
        assertThat(identity.alive()).isFalse();
    }
}
