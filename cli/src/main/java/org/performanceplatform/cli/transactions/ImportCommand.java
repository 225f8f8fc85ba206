package org.performanceplatform.cli.transactions;

import picocli.CommandLine.Command;

/** {@code ./pp import}: published files that are more than records. */
@Command(
        name = "import",
        description =
                "Brings published data onto a platform, with the organisations and dashboards that belong to them.",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "WHAT",
        subcommands = ImportTransactionsCommand.class)
public final class ImportCommand {}
