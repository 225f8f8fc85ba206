package org.performanceplatform.spotlight.kpis;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletionException;
import org.jboss.logging.Logger;
import org.performanceplatform.spotlight.figures.Answer;
import org.performanceplatform.spotlight.figures.NoFiguresException;
import org.performanceplatform.spotlight.figures.ReadApi;
import org.performanceplatform.spotlight.figures.ReadQuery;
import org.performanceplatform.stagecraftclient.DashboardSummary;
import org.performanceplatform.stagecraftclient.StagecraftClient;

/** All services with their latest figures, from the data set {@code service-aggregates/latest-dataset-values}. */
@ApplicationScoped
public class Services {

    private static final Logger LOG = Logger.getLogger(Services.class);
    private static final Set<String> TYPES = Set.of("transaction", "high-volume-transaction", "service-group");
    private static final ReadQuery LATEST = new ReadQuery(
            "service-aggregates",
            "latest-dataset-values",
            List.of(new ReadQuery.Parameter("sort_by", "_timestamp:descending")));

    private final StagecraftClient stagecraft;
    private final ReadApi readApi;

    @Inject
    Services(StagecraftClient stagecraft, ReadApi readApi) {
        this.stagecraft = stagecraft;
        this.readApi = readApi;
    }

    /**
     * The services by title.
     *
     * @param current whether their figures could be read just now
     */
    public record All(List<Service> services, boolean current) {}

    /** All services; without figures where those can't be read. */
    public All all() {
        boolean current = true;
        Map<String, Map<Kpi, Double>> figures = Map.of();
        try {
            Answer answer = readApi.rows(LATEST).join();
            current = answer.staleSince() == null;
            figures = newest(answer.rows());
        } catch (CompletionException failure) {
            current = failure.getCause() instanceof NoFiguresException
                    || failure.getCause() instanceof CompletionException inner
                            && inner.getCause() instanceof NoFiguresException;
            LOG.infof("No figures over services: cause=%s", failure.getMessage());
        }
        List<Service> services = new ArrayList<>();
        for (DashboardSummary dashboard : stagecraft.dashboards()) {
            if (TYPES.contains(dashboard.dashboardType())) {
                services.add(new Service(dashboard, figures.getOrDefault(dashboard.slug(), Map.of())));
            }
        }
        services.sort(Comparator.comparing(Service::title));
        return new All(services, current);
    }

    /** Per dashboard the newest value of each figure; rows come newest first. */
    private static Map<String, Map<Kpi, Double>> newest(List<JsonNode> rows) {
        Map<String, Map<Kpi, Double>> figures = new HashMap<>();
        for (JsonNode row : rows) {
            Map<Kpi, Double> known =
                    figures.computeIfAbsent(row.path("dashboard_slug").asText(), slug -> new EnumMap<>(Kpi.class));
            for (Kpi kpi : Kpi.values()) {
                if (row.path(kpi.key()).isNumber()) {
                    known.putIfAbsent(kpi, row.path(kpi.key()).doubleValue());
                }
            }
        }
        return figures;
    }
}
