package org.performanceplatform.cli;

import java.util.logging.Level;
import java.util.logging.Logger;
import org.performanceplatform.cli.configuration.ApplyCommand;
import org.performanceplatform.cli.configuration.ExportCommand;
import org.performanceplatform.cli.installation.PlatformProblem;
import org.performanceplatform.cli.installation.WrongCommand;
import org.performanceplatform.cli.logs.LogsCommand;
import org.performanceplatform.cli.run.UpCommand;
import org.performanceplatform.cli.send.SendCommand;
import org.performanceplatform.cli.status.StatusCommand;
import org.performanceplatform.cli.stop.DownCommand;
import org.performanceplatform.cli.token.TokenCommand;
import org.performanceplatform.cli.transactions.ImportCommand;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The {@code pp} command: each capability is a sub-command in a package of its own. */
@Command(
        name = "./pp",
        description = "The Performance Platform on one machine.",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND",
        footer = {
            "  test    Runs every test, or those of one module: ./pp test [MODULE] [-Dmongodb.uri=URI …]",
            "  bench   Measures the platform: ./pp bench NAME"
        },
        subcommands = {
            UpCommand.class,
            DownCommand.class,
            StatusCommand.class,
            LogsCommand.class,
            TokenCommand.class,
            SendCommand.class,
            ExportCommand.class,
            ApplyCommand.class,
            ImportCommand.class
        })
public final class PerformancePlatform {

    private PerformancePlatform() {}

    public static void main(String[] arguments) {
        Logger.getLogger("").setLevel(Level.WARNING);
        System.exit(commandLine().execute(arguments));
    }

    /** The whole command; a {@link PlatformProblem} is shown as its one line, anything else is a defect and shown whole. */
    public static CommandLine commandLine() {
        return new CommandLine(new PerformancePlatform())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setExecutionExceptionHandler((exception, command, result) -> {
                    if (!(exception instanceof PlatformProblem)) {
                        throw exception;
                    }
                    command.getErr().println("pp: " + exception.getMessage());
                    return exception instanceof WrongCommand
                            ? CommandLine.ExitCode.USAGE
                            : CommandLine.ExitCode.SOFTWARE;
                });
    }
}
