package org.performanceplatform.cli.transactions;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.performanceplatform.cli.configuration.ConfigurationApi;
import org.performanceplatform.cli.installation.PlatformProblem;
import org.performanceplatform.cli.send.RecordsInMemory;
import org.performanceplatform.cli.send.Sender;

/**
 * Brings a spreadsheet onto a platform. Every step says what there shall be and is acknowledged as a whole, so an import that was cut off is
 * completed by the next, and one that finds everything as it shall be changes nothing.
 */
final class TransactionsImport {

    private static final JsonMapper JSON = new JsonMapper();

    /** Few enough that the bar moves, and that an answer takes seconds. */
    private static final int DASHBOARDS_AT_ONCE = 50;

    private final ConfigurationApi stagecraft;
    private final Perseverance perseverance;
    private final Sender sender;
    private final ImportProgress progress;

    /** @param sender of records that bring their ids */
    TransactionsImport(ConfigurationApi stagecraft, Perseverance perseverance, Sender sender, ImportProgress progress) {
        this.stagecraft = stagecraft;
        this.perseverance = perseverance;
        this.sender = sender;
        this.progress = progress;
    }

    /** How many dashboards and records there are to be. */
    static int size(Spreadsheet spreadsheet) {
        int services = spreadsheet.services().size();
        return services * (2 + spreadsheet.periods().size());
    }

    /**
     * Brings everything there and returns how many organisations, data sets and dashboards were made or changed. Dashboards and figures do
     * not wait for each other: stagecraft works on the ones while the write API works on the others. The services come last: who sees them
     * sees their figures and their dashboards too.
     *
     * @throws PlatformProblem if any of it is refused, or could not be done for too long
     */
    int run(Spreadsheet spreadsheet, ImportDestinations destinations) throws InterruptedException {
        int changed = apply(whatAllNeed(spreadsheet));
        ExecutorService sending = Executors.newSingleThreadExecutor();
        try {
            Future<?> sent = sending.submit(() -> {
                sendFigures(spreadsheet, destinations);
                return null;
            });
            changed += dashboards(spreadsheet.services());
            sent.get();
            sendServices(spreadsheet, destinations);
            return changed;
        } catch (ExecutionException failure) {
            if (failure.getCause() instanceof PlatformProblem problem) {
                throw problem;
            }
            throw new IllegalStateException(failure.getCause());
        } finally {
            sending.shutdownNow();
        }
    }

    private static ObjectNode whatAllNeed(Spreadsheet spreadsheet) {
        ObjectNode files = JSON.createObjectNode();
        files.set("organisations", OrganisationFiles.of(spreadsheet.services()));
        files.set("data_groups", DataSetFiles.groups());
        files.set("data_types", DataSetFiles.types());
        files.set("data_sets", DataSetFiles.sets());
        return files;
    }

    private int dashboards(List<Service> services) throws InterruptedException {
        int changed = 0;
        for (int start = 0; start < services.size(); start += DASHBOARDS_AT_ONCE) {
            ArrayNode dashboards = JSON.createArrayNode();
            services.stream()
                    .skip(start)
                    .limit(DASHBOARDS_AT_ONCE)
                    .map(DashboardFiles::of)
                    .forEach(dashboards::add);
            ObjectNode part = JSON.createObjectNode();
            part.set("dashboards", dashboards);
            changed += apply(part);
            progress.more(dashboards.size());
        }
        return changed;
    }

    private int apply(ObjectNode files) throws InterruptedException {
        return perseverance.with(() -> applied(files));
    }

    private int applied(ObjectNode files) {
        try {
            return stagecraft.apply(files).changes().size();
        } catch (ConfigurationApi.Refused refused) {
            throw new PlatformProblem(
                    "Stagecraft refused what this spreadsheet makes: " + refused.getMessage() + " " + refused.errors(),
                    refused);
        }
    }

    /** Sends the records of figures; those that are there already stay untouched. */
    private void sendFigures(Spreadsheet spreadsheet, ImportDestinations destinations) throws InterruptedException {
        destinations.send(
                DataSetFiles.SUMMARIES, destination -> new RecordsInMemory(SummaryRecords.of(spreadsheet.services()))
                        .sendTo(destination, sender, progress::more));
    }

    private void sendServices(Spreadsheet spreadsheet, ImportDestinations destinations) throws InterruptedException {
        destinations.send(DataSetFiles.SERVICES, destination -> new RecordsInMemory(
                        ServiceRecords.of(spreadsheet.services(), spreadsheet.periods()))
                .sendTo(destination, sender, progress::more));
    }
}
