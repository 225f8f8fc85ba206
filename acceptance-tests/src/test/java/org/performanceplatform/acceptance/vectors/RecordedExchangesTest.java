package org.performanceplatform.acceptance.vectors;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.performanceplatform.acceptance.platform.OnPlatform;
import org.performanceplatform.acceptance.platform.RunningPlatform;

/**
 * The write and read APIs answer as the reference system did, except where the platform differs on purpose. First on its
 * platform: some scenarios need a catalogue that holds no other data sets, and those of a dashboard can't be removed.
 */
@OnPlatform(first = true)
class RecordedExchangesTest {

    private static final Path REPORT = Path.of("target", "vectors.txt");

    @Test
    @EnabledIf(
            value = "org.performanceplatform.acceptance.vectors.ScenarioRun#isPossible",
            disabledReason = "skipped: no python3 on the path")
    void the_recorded_scenarios_are_answered_as_recorded(RunningPlatform platform) throws IOException {
        var alone = ScenarioRun.of(
                platform,
                "--alone",
                Scenarios.isolated().stream()
                        .flatMap(id -> List.of("--only", id).stream())
                        .toList());

        var run = ScenarioRun.of(platform, "", List.of("--skip", "isolated")).and(alone);

        report(run);
        assertThat(run.passed() + run.failures().size())
                .isEqualTo(Scenarios.all().size());
        assertThat(run.failures().keySet()).isSubsetOf(Scenarios.differentOnPurpose());
    }

    @Test
    void every_difference_on_purpose_names_a_recorded_scenario() {
        assertThat(Scenarios.differentOnPurpose()).isSubsetOf(Scenarios.all());
    }

    private static void report(ScenarioRun run) throws IOException {
        var differences = Scenarios.differentOnPurpose();
        var lines = run.failures().entrySet().stream()
                .map(failure -> (differences.contains(failure.getKey()) ? "differs on purpose " : "FAILED ")
                        + failure.getKey()
                        + ": "
                        + failure.getValue())
                .collect(Collectors.toList());
        lines.add(run.passed() + " of " + Scenarios.all().size() + " recorded scenarios passed");
        Files.write(REPORT, lines);
        lines.forEach(System.out::println);
    }
}
