package org.performanceplatform.benchmarks.startup;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.performanceplatform.benchmarks.measuring.MeasuredPlatform;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * {@code ./pp bench startup}: how long {@code ./pp up} takes until everything is ready, for the first time after a build (no data, the demo
 * loaded, no archives of classes) and later, and how much memory each process then holds.
 */
@Command(name = "startup", description = "Time until ready, and resident memory.", mixinStandardHelpOptions = true)
public final class StartupBenchmark implements Callable<Integer> {

    @Option(names = "--times", paramLabel = "N", defaultValue = "3", description = "Later starts (${DEFAULT-VALUE}).")
    private int times;

    @Option(
            names = "--port-offset",
            paramLabel = "N",
            defaultValue = "20000",
            description = "Ports (${DEFAULT-VALUE}).")
    private int portOffset;

    @Override
    public Integer call() throws IOException, InterruptedException {
        Path data = Files.createTempDirectory("bench-startup");
        var platform = new MeasuredPlatform(Path.of(System.getProperty("platform.home", ".")), data, portOffset);
        platform.forgetClasses();
        try {
            System.out.printf(Locale.ROOT, "Two lines a start: seconds until ready, then resident memory.%n%n");
            report("first start, with the demo", platform);
            for (int start = 1; start <= times; start++) {
                report("later start " + start, platform);
            }
        } finally {
            platform.remove();
        }
        return 0;
    }

    private static void report(String what, MeasuredPlatform platform) throws IOException, InterruptedException {
        double seconds = platform.up();
        JsonNode status = platform.status();
        platform.down();
        System.out.printf(Locale.ROOT, "%-28s %5.1f s%n", what, seconds);
        var memory = new StringBuilder();
        for (JsonNode process : status.get("processes")) {
            memory.append(String.format(
                    Locale.ROOT,
                    "%s %d MB, ",
                    process.get("name").asText(),
                    process.get("residentBytes").asLong() >> 20));
        }
        System.out.printf(
                Locale.ROOT,
                "    %sall %d MB%n",
                memory,
                status.get("residentBytes").asLong() >> 20);
    }
}
