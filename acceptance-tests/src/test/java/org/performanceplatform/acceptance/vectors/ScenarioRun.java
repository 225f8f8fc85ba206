package org.performanceplatform.acceptance.vectors;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.performanceplatform.acceptance.platform.PlatformScript;
import org.performanceplatform.acceptance.platform.RunningPlatform;

/**
 * One run of the recorded scenarios with {@code runner.py}.
 *
 * @param passed how many scenarios were answered as recorded
 * @param failures what differed, by the scenario's id
 */
record ScenarioRun(int passed, Map<String, String> failures) {

    private static final Duration LIMIT = Duration.ofMinutes(5);

    /** Whether this machine can run it: it is a Python program. */
    static boolean isPossible() {
        try {
            return PlatformScript.run(Duration.ofSeconds(20), List.of("python3", "--version"), Map.of())
                            .exitCode()
                    == 0;
        } catch (UncheckedIOException e) {
            return false;
        }
    }

    /**
     * Runs scenarios against a platform.
     *
     * @param hookOption an option of {@code hook.py}, or an empty text
     * @param selection options of {@code runner.py} that select scenarios
     */
    static ScenarioRun of(RunningPlatform platform, String hookOption, List<String> selection) {
        var folder = Scenarios.FOLDER.toAbsolutePath();
        var command = new ArrayList<>(List.of(
                "python3",
                folder.resolve("runner.py").toString(),
                "--json",
                "--write",
                platform.write(),
                "--read",
                platform.read(),
                "--setup",
                ("python3 " + folder.resolve("hook.py") + " " + hookOption).strip()));
        command.addAll(selection);
        command.add(Scenarios.RECORDED.toAbsolutePath().toString());
        var outcome = PlatformScript.run(
                LIMIT,
                command,
                Map.of(
                        "STAGECRAFT_URL", platform.stagecraft(),
                        "READ_URL", platform.read(),
                        "ADMINISTRATOR_TOKEN", platform.administratorToken()));
        return parse(outcome.output());
    }

    ScenarioRun and(ScenarioRun other) {
        var all = new TreeMap<>(failures);
        all.putAll(other.failures);
        return new ScenarioRun(passed + other.passed, all);
    }

    private static ScenarioRun parse(String output) {
        try {
            JsonNode result = new ObjectMapper().readTree(output);
            var failures = new TreeMap<String, String>();
            for (var scenario : result.get("results")) {
                if (!scenario.get("passed").asBoolean()) {
                    failures.put(
                            scenario.get("id").asText(),
                            scenario.get("problems").get(0).asText());
                }
            }
            return new ScenarioRun(result.get("passed").asInt(), failures);
        } catch (IOException e) {
            throw new UncheckedIOException("the runner said: " + output, e);
        }
    }
}
