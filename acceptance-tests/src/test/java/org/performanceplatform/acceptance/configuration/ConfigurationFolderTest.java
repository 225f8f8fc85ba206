package org.performanceplatform.acceptance.configuration;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.performanceplatform.acceptance.platform.Contents;
import org.performanceplatform.acceptance.platform.OnPlatform;
import org.performanceplatform.acceptance.platform.PlatformScript;
import org.performanceplatform.acceptance.platform.RunningPlatform;

/** A platform and a folder of files say the same. */
@OnPlatform(Contents.DEMO)
class ConfigurationFolderTest {

    private static final Path DEMO = PlatformScript.REPOSITORY.resolve("cli/demo/configuration");
    private static final String DASHBOARD = "dashboards/example-lost-umbrellas.yaml";

    @TempDir
    private Path folder;

    private static String export(RunningPlatform platform, Path to) {
        return platform.pp("export", to.toString()).successful();
    }

    private static Map<String, String> files(Path folder) {
        try (var all = Files.walk(folder)) {
            var texts = new TreeMap<String, String>();
            for (var file : all.filter(Files::isRegularFile).toList()) {
                texts.put(folder.relativize(file).toString(), Files.readString(file));
            }
            return texts;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void the_demo_is_a_folder_that_the_platform_is_as_it_says(RunningPlatform platform) {
        var said = platform.pp("apply", DEMO.toString()).successful();

        assertThat(said).startsWith("Nothing to change: all ").endsWith(" are as the files say.\n");
    }

    @Test
    void what_is_exported_twice_is_the_same_and_changes_nothing(RunningPlatform platform) {
        export(platform, folder.resolve("first"));
        export(platform, folder.resolve("second"));

        assertThat(files(folder.resolve("first")))
                .containsKeys("organisations.yaml", "data-types.yaml", "data-sets.yaml", DASHBOARD)
                .isEqualTo(files(folder.resolve("second")));
        assertThat(platform.pp("apply", folder.resolve("first").toString()).successful())
                .startsWith("Nothing to change");
    }

    @Test
    void a_trial_run_shows_what_would_change_and_changes_nothing(RunningPlatform platform) throws IOException {
        export(platform, folder);
        var before = files(folder);
        var dashboard = folder.resolve(DASHBOARD);
        Files.writeString(
                dashboard,
                Files.readString(dashboard)
                        .replaceFirst("title: .*", "title: Umbrellas that were lost")
                        .replaceFirst("limit: 13", "limit: 14"));

        var said = platform.pp("apply", folder.toString(), "--dry-run").successful();

        assertThat(said)
                .contains(
                        "~ dashboard example-lost-umbrellas\n"
                                + "    title: \"Example: lost umbrella reports\" → \"Umbrellas that were lost\"\n"
                                + "    modules[cost-per-transaction].query_parameters.limit: 13 → 14\n",
                        "0 to create, 1 to change, ")
                .doesNotContain("Applied");
        export(platform, folder);
        assertThat(files(folder)).isEqualTo(before);
    }

    @Test
    void a_folder_with_faults_is_refused_with_all_of_them(RunningPlatform platform) throws IOException {
        export(platform, folder);
        var dashboard = folder.resolve(DASHBOARD);
        Files.writeString(
                dashboard,
                Files.readString(dashboard)
                        .replaceFirst("title: .*", "titel: Umbrellas that were lost")
                        .replaceFirst("type: kpi", "type: kpj"));

        var outcome = platform.pp("apply", folder.toString());

        assertThat(outcome.exitCode()).isEqualTo(1);
        assertThat(outcome.output())
                .contains(
                        DASHBOARD + ":2: /titel: Additional properties are not allowed ('titel' was unexpected)",
                        DASHBOARD + ":1: /title: 'title' is a required property",
                        ": /modules/0/type: module type was not found",
                        "pp: 3 things are wrong in " + folder + "; nothing was changed.");
    }
}
