package org.performanceplatform.spotlight.lists;

import java.util.List;
import java.util.Locale;
import org.performanceplatform.stagecraftclient.DashboardSummary;

/** Dashboards of one type whose name, or that of an organisation above them, contains a text. */
public record ListPage(ListKind kind, String filter, List<Item> items) {

    /** A dashboard and who is responsible for it. */
    public record Item(String slug, String title, String organisation) {}

    static ListPage of(ListKind kind, String filter, List<DashboardSummary> dashboards) {
        return new ListPage(
                kind,
                filter,
                dashboards.stream()
                        .filter(dashboard -> kind.dashboardType().equals(dashboard.dashboardType()))
                        .map(ListPage::item)
                        .filter(item -> (item.title() + " " + item.organisation())
                                .toLowerCase(Locale.ROOT)
                                .contains(filter.toLowerCase(Locale.ROOT)))
                        .toList());
    }

    /** {@code dashboards}, or {@code dashboard} where there is one. */
    public String unit() {
        return items.size() == 1 ? "dashboard" : "dashboards";
    }

    private static Item item(DashboardSummary dashboard) {
        String organisation = "not provided";
        if (dashboard.department() != null) {
            organisation = dashboard.department().title();
        } else if (dashboard.agency() != null) {
            organisation = dashboard.agency().title();
        }
        return new Item(dashboard.slug(), dashboard.title(), organisation);
    }
}
