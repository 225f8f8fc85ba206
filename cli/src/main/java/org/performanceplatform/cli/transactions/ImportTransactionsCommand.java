package org.performanceplatform.cli.transactions;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.performanceplatform.cli.installation.TemporaryProblem;
import org.performanceplatform.cli.send.Sender;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code ./pp import transactions FILE}: exit code 0 only if all of it is on the platform. */
@Command(
        name = "transactions",
        description = {
            "Imports the spreadsheet of the Transactions Explorer: its organisations, a dashboard for each service, and the"
                    + " records of transactional-services/summaries and transactional-services/services.",
            "Says what was read, what is missing and what was left out. Importing again changes nothing."
        },
        mixinStandardHelpOptions = true,
        footer = {
            "Environment: PP_URL, PP_TOKEN, PP_SERVICES_TOKEN, PP_STAGECRAFT_URL and PP_STAGECRAFT_TOKEN stand for the"
                    + " options.",
            "Whatever interrupts it: import the same file again; what is there already is recognised.",
            "Exit codes: 0 all of it is there; 1 something was refused or can't be read; 2 the command is wrong; 3 stagecraft"
                    + " or the write API could not be reached, or was too busy, for too long."
        })
final class ImportTransactionsCommand implements Callable<Integer> {

    /** Set by the {@code pp} script, which knows where standard error leads. */
    private static final String TERMINAL_PROPERTY = "platform.terminal";

    private static final int TRY_LATER = 3;

    @Spec
    private CommandSpec spec;

    @Mixin
    private ImportOptions options;

    @Parameters(paramLabel = "FILE", description = "The spreadsheet as CSV.")
    private Path file;

    @Option(names = "--dry-run", description = "Only read the file, and say what would be imported.")
    private boolean dryRun;

    @Option(
            names = "--retry-for",
            paramLabel = "SECONDS",
            defaultValue = "300",
            description = "How long one step is tried again while stagecraft or the write API is busy or away"
                    + " (${DEFAULT-VALUE}).")
    private int retrySeconds;

    @Override
    public Integer call() throws InterruptedException {
        long began = System.nanoTime();
        Spreadsheet spreadsheet = Spreadsheet.read(file);
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        new ReadingReport(spreadsheet).lines().forEach(out::println);
        if (dryRun) {
            out.println("Nothing was imported (--dry-run).");
            return 0;
        }
        int size = TransactionsImport.size(spreadsheet);
        int changed;
        try {
            changed = imported(spreadsheet, size);
        } catch (TemporaryProblem problem) {
            say(problem.getMessage() + " Import the same file again later; what is there already is recognised.");
            return TRY_LATER;
        }
        out.printf(
                Locale.ROOT,
                "Imported: %,d dashboards, %,d records; %,d organisations, data sets and dashboards were made or changed;"
                        + " in %.1f s.%n",
                spreadsheet.services().size(),
                size - spreadsheet.services().size(),
                changed,
                (System.nanoTime() - began) / 1e9);
        return 0;
    }

    private int imported(Spreadsheet spreadsheet, int size) throws InterruptedException {
        Duration longestTrouble = Duration.ofSeconds(retrySeconds);
        Perseverance perseverance = new Perseverance(longestTrouble, this::say);
        Sender sender = Sender.ofRecordsWithIds(longestTrouble, this::say);
        try (ImportProgress progress = ImportProgress.of(size, Boolean.getBoolean(TERMINAL_PROPERTY))) {
            return new TransactionsImport(options.stagecraft(perseverance), perseverance, sender, progress)
                    .run(spreadsheet, options.destinations(perseverance));
        }
    }

    private void say(String message) {
        spec.commandLine().getErr().println("pp: " + message);
    }
}
