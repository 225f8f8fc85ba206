package org.performanceplatform.acceptance.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.performanceplatform.acceptance.platform.OnPlatform;
import org.performanceplatform.acceptance.platform.PlatformScript;
import org.performanceplatform.acceptance.platform.RunningPlatform;

/**
 * What the pages tell a reader to type works. The blocks marked {@code sh} of a page are one session, run in order against
 * a platform of the tests' own; commands that start, stop or test a platform, build, or need Docker are left out here.
 */
@OnPlatform
class CommandsTest {

    private static final Duration LIMIT = Duration.ofMinutes(2);
    private static final String THE_ONE_THAT_RUNS_THIS = "test";
    private static final Pattern NOT_HERE = Pattern.compile(
            "(?m)^(\\./pp (up|down|test|bench|logs)\\b|mvn |docker |cp |git |export MONGO).*(\\\\\\n.*)*$");
    private static final Pattern OUR_PORT =
            Pattern.compile("127\\.0\\.0\\.1:(3057|3038|3039|3204|9057|9038|9039|9204)");
    private static final Pattern PP = Pattern.compile("\\./pp ([a-z]+)");

    @ParameterizedTest
    @MethodSource("org.performanceplatform.acceptance.documents.Document#withShellCommands")
    void the_commands_of_a_page_work(Document document, RunningPlatform platform, @TempDir Path folder)
            throws IOException {
        var session = folder.resolve("session");
        Files.writeString(
                session,
                "set -euo pipefail\ncd '" + folder + "'\n"
                        + forPlatform(String.join("\n", document.shellBlocks()), platform));
        putPpInto(folder);

        var outcome = PlatformScript.run(
                LIMIT,
                List.of("bash", session.toString()),
                Map.of("PP_DATA", platform.data().toString()));

        assertThat(outcome.exitCode()).as(outcome.output()).isZero();
        if (document.path().equals(SendingExamples.PAGE)) {
            SendingExamples.assertAllRan(platform);
        }
    }

    @Test
    void every_pp_command_that_a_page_names_exists() {
        Set<String> named = Document.all()
                .flatMap(document -> PP.matcher(document.text()).results())
                .map((MatchResult match) -> match.group(1))
                .collect(Collectors.toCollection(TreeSet::new));

        var unknown = named.stream()
                .filter(command -> !command.equals(THE_ONE_THAT_RUNS_THIS))
                .filter(command ->
                        PlatformScript.run(LIMIT, List.of(command, "--help")).exitCode() != 0)
                .toList();

        assertThat(named).contains("up", "test", "token");
        assertThat(unknown).isEmpty();
    }

    /** A session has a folder of its own, so that the files it makes are not left in the repository. */
    private static void putPpInto(Path folder) throws IOException {
        var pp = folder.resolve("pp");
        Files.writeString(pp, "#!/bin/sh\nexec '" + PlatformScript.REPOSITORY.resolve("pp") + "' \"$@\"\n");
        Files.setPosixFilePermissions(pp, PosixFilePermissions.fromString("rwx------"));
    }

    /** The same commands, spoken to a platform that listens elsewhere. */
    private static String forPlatform(String commands, RunningPlatform platform) {
        var here = NOT_HERE.matcher(commands).replaceAll("");
        return OUR_PORT.matcher(here)
                .replaceAll(match -> "127.0.0.1:" + platform.port(Integer.parseInt(match.group(1))));
    }
}
