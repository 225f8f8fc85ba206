package org.performanceplatform.cli.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.performanceplatform.cli.installation.PlatformProblem;
import org.performanceplatform.cli.processes.Launch;
import org.performanceplatform.cli.processes.SupervisedProcess;

@Timeout(30)
class KeptProcessTest {

    private static final Instant BEGAN = Instant.parse("2016-04-01T12:00:00Z");

    private final ByteArrayOutputStream said = new ByteArrayOutputStream();

    @TempDir
    Path directory;

    @Test
    void a_process_that_died_is_started_again_after_a_wait() throws Exception {
        // Given
        KeptProcess kept = kept(List.of("sleep", "600"), List.of());
        kept.tick(BEGAN);
        kept.tick(BEGAN);
        long first = kept.process().process().pid();
        kept.process().process().destroyForcibly().waitFor();

        // When
        kept.tick(BEGAN);
        kept.tick(BEGAN.plusMillis(500));
        boolean tooEarly = kept.process().alive();
        kept.tick(BEGAN.plusSeconds(1));

        // Then
        assertThat(tooEarly).isFalse();
        assertThat(kept.process().alive()).isTrue();
        assertThat(kept.process().process().pid()).isNotEqualTo(first);
        assertThat(said.toString(StandardCharsets.UTF_8)).contains("sleeper", "ended with status 137", "in 1 s");
        kept.process().process().destroyForcibly();
    }

    @Test
    void a_process_that_never_becomes_ready_is_given_up() throws Exception {
        // Given
        KeptProcess kept = kept(List.of("false"), List.of());

        // Then
        assertThatThrownBy(() -> {
                    Instant now = BEGAN;
                    while (true) {
                        kept.tick(now);
                        kept.process().process().waitFor();
                        now = now.plusSeconds(10);
                    }
                })
                .isInstanceOf(PlatformProblem.class)
                .hasMessage("sleeper does not start. ./pp logs sleeper says why.");
    }

    @Test
    void a_process_waits_for_what_it_needs() {
        // Given
        KeptProcess needed = kept(List.of("sleep", "600"), List.of());
        KeptProcess kept = kept(List.of("sleep", "600"), List.of(needed));

        // When
        kept.tick(BEGAN);
        boolean before = kept.process().alive();
        needed.tick(BEGAN);
        needed.tick(BEGAN);
        kept.tick(BEGAN);

        // Then
        assertThat(before).isFalse();
        assertThat(kept.process().alive()).isTrue();
        kept.process().process().destroyForcibly();
        needed.process().process().destroyForcibly();
    }

    @Test
    void waits_double_up_to_half_a_minute() {
        assertThat(KeptProcess.wait(1)).isEqualTo(Duration.ofSeconds(1));
        assertThat(KeptProcess.wait(3)).isEqualTo(Duration.ofSeconds(4));
        assertThat(KeptProcess.wait(100)).isEqualTo(Duration.ofSeconds(30));
    }

    private KeptProcess kept(List<String> command, List<KeptProcess> needed) {
        var launch = new Launch(
                "sleeper",
                0,
                () -> command,
                Map.of(),
                directory.resolve("sleeper.log"),
                () -> true,
                ProcessHandle::destroy);
        var progress = new Progress(new PrintStream(said, true, StandardCharsets.UTF_8), BEGAN);
        return new KeptProcess(new SupervisedProcess(launch), needed, progress);
    }
}
