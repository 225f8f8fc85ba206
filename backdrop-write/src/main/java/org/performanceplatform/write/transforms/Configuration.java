package org.performanceplatform.write.transforms;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.performanceplatform.stagecraftclient.DataSet;
import org.performanceplatform.stagecraftclient.DataSetUse;
import org.performanceplatform.stagecraftclient.StagecraftClient;
import org.performanceplatform.stagecraftclient.TransformConfiguration;
import org.performanceplatform.write.transforms.formulas.Input.Shown;
import org.performanceplatform.write.transforms.planning.Catalogue;
import org.performanceplatform.write.transforms.planning.Plan;

/** The plan that follows from stagecraft's configuration; made again when that has changed. */
@Singleton
class Configuration {

    private static final String SERVICE_FILTER = "service_id:";

    private final StagecraftClient stagecraft;
    private final TransformsConfig config;
    private final Clock clock;
    private final Map<String, List<Shown>> dashboards = new HashMap<>();
    private Instant dashboardsSince = Instant.MIN;
    private long version = -1;
    private Plan plan = Plan.EMPTY;

    Configuration(StagecraftClient stagecraft, TransformsConfig config, Clock clock) {
        this.stagecraft = stagecraft;
        this.config = config;
        this.clock = clock;
    }

    /**
     * The present plan.
     *
     * @throws org.performanceplatform.stagecraftclient.StagecraftUnavailableException if stagecraft was never reached
     */
    synchronized Plan plan() {
        if (!(stagecraft instanceof TransformConfiguration transforms)) {
            return plan;
        }
        long present = stagecraft.configurationVersion();
        Instant now = clock.instant();
        boolean dashboardsOld = !dashboards.isEmpty()
                && dashboardsSince.plus(config.dashboardsInterval()).isBefore(now);
        if (present != version || dashboardsOld) {
            if (dashboardsOld) {
                dashboards.clear();
            }
            plan = Plan.of(transforms.transforms(), new Known(stagecraft.dataSets(), transforms));
            version = present;
        }
        return plan;
    }

    /** What stagecraft says; dashboards, which change often and are many, as they were a little while ago. */
    private final class Known implements Catalogue {
        private final List<DataSet> dataSets;
        private final TransformConfiguration transforms;

        Known(List<DataSet> dataSets, TransformConfiguration transforms) {
            this.dataSets = dataSets;
            this.transforms = transforms;
        }

        @Override
        public List<DataSet> dataSets() {
            return dataSets;
        }

        @Override
        public List<Shown> dashboards(DataSet dataSet) {
            if (dashboards.isEmpty()) {
                dashboardsSince = clock.instant();
            }
            return dashboards.computeIfAbsent(dataSet.name(), name -> transforms.dashboardsUsing(name).stream()
                    .filter(DataSetUse::published)
                    .map(Configuration::shown)
                    .toList());
        }
    }

    private static Shown shown(DataSetUse use) {
        return new Shown(
                use.slug(),
                use.filters().stream()
                        .filter(filter -> filter.startsWith(SERVICE_FILTER))
                        .map(filter -> filter.substring(SERVICE_FILTER.length()))
                        .sorted()
                        .toList());
    }
}
