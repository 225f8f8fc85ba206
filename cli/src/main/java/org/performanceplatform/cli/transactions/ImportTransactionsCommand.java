package org.performanceplatform.cli.transactions;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code ./pp import transactions FILE}: exit code 0 only if all of it is on the platform. */
@Command(
        name = "transactions",
        description = {
            "Imports the spreadsheet of the Transactions Explorer: its organisations, a dashboard for each service, and the"
                    + " records of transactional-services/summaries and transactional-services/services.",
            "Says what was read, what is missing and what was left out. Importing again changes nothing."
        },
        mixinStandardHelpOptions = true,
        footer =
                "Environment: PP_URL, PP_TOKEN, PP_SERVICES_TOKEN, PP_STAGECRAFT_URL and PP_STAGECRAFT_TOKEN stand for the"
                        + " options.")
final class ImportTransactionsCommand implements Callable<Integer> {

    /** Set by the {@code pp} script, which knows where standard error leads. */
    private static final String TERMINAL_PROPERTY = "platform.terminal";

    @Mixin
    private ImportOptions options;

    @Parameters(paramLabel = "FILE", description = "The spreadsheet as CSV.")
    private Path file;

    @Option(names = "--dry-run", description = "Only read the file, and say what would be imported.")
    private boolean dryRun;

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
        try (ImportProgress progress = ImportProgress.of(size, Boolean.getBoolean(TERMINAL_PROPERTY))) {
            changed = new TransactionsImport(options.stagecraft(), progress).run(spreadsheet, options.destinations());
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
}
