package org.performanceplatform.spotlight.modules;

import java.util.Map;
import java.util.Optional;

/**
 * The module types by the names that dashboards use ({@code reference/spotlight.md} section 4). {@code section} and
 * {@code tab} are not among them: they hold other modules.
 */
public final class ModuleTypes {

    private static final Map<String, ModuleType> TYPES = Map.ofEntries(
            Map.entry("applications", new ApplicationsModule()),
            Map.entry("availability", new AvailabilityModule()),
            Map.entry("bar_chart_with_number", new BarChartWithNumberModule()),
            Map.entry("column", new ColumnModule()),
            Map.entry("comparison", new GroupedTimeseriesModule()),
            Map.entry("completion_rate", new CompletionRateModule()),
            Map.entry("completion_table", new CompletionTableModule()),
            Map.entry("grouped_timeseries", new GroupedTimeseriesModule()),
            Map.entry("headline_figure", new HeadlineFigureModule()),
            Map.entry("journey", new JourneyModule()),
            Map.entry("kpi", new KpiModule()),
            Map.entry("list", new ListModule()),
            Map.entry("realtime", new RealtimeModule()),
            Map.entry("single_timeseries", new SingleTimeseriesModule()),
            Map.entry("table", new TableModule()),
            Map.entry("user_satisfaction", new UserSatisfactionModule()),
            Map.entry("user_satisfaction_graph", new UserSatisfactionGraphModule()));

    private ModuleTypes() {}

    /** The type of that name, or empty if pages can't show it. */
    public static Optional<ModuleType> named(String name) {
        return Optional.ofNullable(TYPES.get(name));
    }
}
