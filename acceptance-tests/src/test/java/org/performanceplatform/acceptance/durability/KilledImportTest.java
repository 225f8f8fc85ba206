package org.performanceplatform.acceptance.durability;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.performanceplatform.acceptance.platform.Configuration;
import org.performanceplatform.acceptance.platform.OnPlatform;
import org.performanceplatform.acceptance.platform.PlatformScript;
import org.performanceplatform.acceptance.platform.RunningPlatform;

/**
 * An import goes on once a service that was killed is back, and one that was cut off itself is completed by the next: then there is what
 * an import makes to which nothing happened. {@code
 * -Dimport.kills=30} makes it the long version; {@code -Dimport.seed=…} repeats a run, as far as a race can be repeated.
 */
@OnPlatform
class KilledImportTest {

    private static final int KILLS = Integer.getInteger("import.kills", 4);
    private static final long SEED = Long.getLong("import.seed", System.nanoTime());
    private static final Duration TO_IMPORT = Duration.ofMinutes(5);
    private static final String COMMAND = "the command";

    /** What is killed, in turn; after the command the next begins at once, while the services may still be at what it sent. */
    private static final List<String> VICTIMS = List.of("backdrop-write", COMMAND, "stagecraft", COMMAND);

    @TempDir
    private Path folder;

    @Test
    @Timeout(value = 40, unit = TimeUnit.MINUTES)
    void an_import_that_was_cut_off_anywhere_is_completed_by_the_next(RunningPlatform platform)
            throws IOException, InterruptedException {
        // Given
        System.out.println("Kills: " + KILLS + ", seed: " + SEED);
        var random = new Random(SEED);
        var undisturbed = new ImportedServices("undisturbed");
        var disturbed = new ImportedServices("disturbed");
        var began = System.nanoTime();
        importWhole(platform, undisturbed.write(folder));
        // those after it find the services warm
        var latest = (System.nanoTime() - began) * 2 / 3;

        // When
        var file = disturbed.write(folder);
        for (int kill = 0; kill < KILLS; kill++) {
            importAndKill(platform, file, VICTIMS.get(kill % VICTIMS.size()), random.nextLong(latest));
        }
        importWhole(platform, file);

        // Then
        var imported = disturbed.onPlatform(platform);
        assertThat(imported).isNotEmpty().isEqualTo(undisturbed.onPlatform(platform));
        var before = disturbed.recordsWithTheirTimes(platform);
        assertThat(importWhole(platform, file))
                .contains("0 organisations, data sets and dashboards were made or changed");
        assertThat(disturbed.recordsWithTheirTimes(platform)).isEqualTo(before);
    }

    @Test
    void an_import_goes_on_though_others_were_killed_before_they_could_keep_their_tokens(RunningPlatform platform)
            throws IOException {
        // Given
        var file = new ImportedServices("tokens").write(folder);
        importWhole(platform, file);
        try (var files = Files.walk(platform.data())) {
            for (var kept : files.filter(each -> each.endsWith("transactional_services_summaries"))
                    .toList()) {
                Files.delete(kept);
            }
        }
        new Configuration(platform).writeToken("transactional-services", "summaries");

        // When
        var said = importWhole(platform, file);

        // Then
        assertThat(said).contains("0 organisations, data sets and dashboards were made or changed");
    }

    private static String importWhole(RunningPlatform platform, Path file) {
        return PlatformScript.run(TO_IMPORT, words(platform, file)).successful();
    }

    private static void importAndKill(RunningPlatform platform, Path file, String victim, long after)
            throws InterruptedException {
        var importing = PlatformScript.begin(words(platform, file));
        LockSupport.parkNanos(after);
        if (victim.equals(COMMAND)) {
            importing.destroyForcibly();
        } else {
            platform.kill(victim);
            platform.awaitReady(victim);
            assertThat(importing.waitFor())
                    .as("the import waits until " + victim + " is back")
                    .isZero();
        }
        importing.waitFor();
    }

    private static List<String> words(RunningPlatform platform, Path file) {
        return List.of(
                "import",
                "transactions",
                file.toString(),
                "--data",
                platform.data().toString());
    }
}
