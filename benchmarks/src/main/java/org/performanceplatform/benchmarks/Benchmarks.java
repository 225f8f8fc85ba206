package org.performanceplatform.benchmarks;

import java.io.IOException;
import org.performanceplatform.benchmarks.configuration.StagecraftBenchmark;
import org.performanceplatform.benchmarks.explorer.ExplorerBenchmark;
import org.performanceplatform.benchmarks.importing.ImportBenchmark;
import org.performanceplatform.benchmarks.reading.ReadBenchmark;
import org.performanceplatform.benchmarks.spotlight.SpotlightBenchmark;
import org.performanceplatform.benchmarks.startup.StartupBenchmark;
import org.performanceplatform.benchmarks.transforming.TransformsBenchmark;
import org.performanceplatform.benchmarks.writing.WriteBenchmark;
import org.performanceplatform.cli.installation.PlatformProblem;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** {@code ./pp bench NAME}: each benchmark is a sub-command in a package of its own. None is part of the test run. */
@Command(
        name = "./pp bench",
        description = "Measures the platform on this machine.",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "NAME",
        subcommands = {
            ExplorerBenchmark.class,
            ImportBenchmark.class,
            ReadBenchmark.class,
            SpotlightBenchmark.class,
            StagecraftBenchmark.class,
            StartupBenchmark.class,
            TransformsBenchmark.class,
            WriteBenchmark.class
        })
public final class Benchmarks {

    private Benchmarks() {}

    public static void main(String[] arguments) {
        System.exit(new CommandLine(new Benchmarks())
                .setExecutionExceptionHandler((exception, command, result) -> {
                    if (!(exception instanceof PlatformProblem || exception instanceof IOException)) {
                        throw exception;
                    }
                    command.getErr().println("pp bench: " + exception.getMessage());
                    return CommandLine.ExitCode.SOFTWARE;
                })
                .execute(arguments));
    }
}
