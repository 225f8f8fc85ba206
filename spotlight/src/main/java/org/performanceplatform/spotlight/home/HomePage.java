package org.performanceplatform.spotlight.home;

import java.util.List;
import java.util.Set;
import org.performanceplatform.stagecraftclient.DashboardSummary;

/**
 * What the home page shows.
 *
 * @param services how many dashboards are about services
 * @param webTraffic how many are about the use of websites
 * @param other how many are about anything else
 * @param featured some dashboards to start with
 */
public record HomePage(int services, int webTraffic, int other, List<DashboardSummary> featured) {

    private static final Set<String> SERVICE_TYPES = Set.of("transaction", "high-volume-transaction", "service-group");
    private static final int FEATURED = 6;

    static HomePage of(List<DashboardSummary> dashboards) {
        return new HomePage(
                count(dashboards, SERVICE_TYPES),
                count(dashboards, Set.of("content")),
                count(dashboards, Set.of("other")),
                dashboards.stream()
                        .filter(dashboard -> SERVICE_TYPES.contains(dashboard.dashboardType()))
                        .limit(FEATURED)
                        .toList());
    }

    private static int count(List<DashboardSummary> dashboards, Set<String> types) {
        return (int) dashboards.stream()
                .filter(dashboard -> types.contains(dashboard.dashboardType()))
                .count();
    }
}
