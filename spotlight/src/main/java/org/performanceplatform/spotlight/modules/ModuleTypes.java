package org.performanceplatform.spotlight.modules;

import java.util.Map;
import java.util.Optional;

/** The module types by the names that dashboards use ({@code reference/spotlight.md} section 4). */
public final class ModuleTypes {

    private static final Map<String, ModuleType> TYPES = Map.ofEntries(
            Map.entry("kpi", new KpiModule()), Map.entry("single_timeseries", new SingleTimeseriesModule()));

    private ModuleTypes() {}

    /** The type of that name, or empty if pages can't show it. */
    public static Optional<ModuleType> named(String name) {
        return Optional.ofNullable(TYPES.get(name));
    }
}
