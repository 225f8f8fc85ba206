package org.performanceplatform.spotlight.services;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.performanceplatform.core.results.Freshness;
import org.performanceplatform.core.results.Provenance;
import org.performanceplatform.core.results.Result;
import org.performanceplatform.core.results.Row;
import org.performanceplatform.core.results.Series;
import org.performanceplatform.core.results.Value;
import org.performanceplatform.spotlight.kpis.Kpi;
import org.performanceplatform.spotlight.kpis.Service;
import org.performanceplatform.spotlight.kpis.Services;
import org.performanceplatform.spotlight.kpis.Summary;
import org.performanceplatform.stagecraftclient.OrganisationSummary;

/**
 * The list of services as its template shows it ({@code reference/spotlight.md} section 1.4).
 *
 * @param organisation that was asked for and exists, or null
 * @param current whether the figures could be read just now
 */
public record ServicesPage(
        ServicesQuery query,
        List<Service> services,
        List<Summary> summaries,
        List<Column> columns,
        OrganisationChoices choices,
        OrganisationSummary organisation,
        boolean current) {

    /**
     * A column with the address that sorts by it.
     *
     * @param sorted {@code ascending}, {@code descending}, or null where another column is sorted
     */
    public record Column(String key, String label, String href, String sorted, boolean numeric) {}

    private static final String TITLE = "titleLink";
    private static final String DEPARTMENT = "department_name";

    static ServicesPage of(ServicesQuery query, Services.All all) {
        OrganisationChoices choices = OrganisationChoices.of(all.services());
        Optional<OrganisationChoices.Choice> chosen = choices.named(query.department);
        List<Service> shown = all.services().stream()
                .filter(service -> service.matches(query.filter.strip()))
                .filter(service -> chosen.isEmpty() || chosen.get().holds(service))
                .toList();
        List<Service> sorted = ServiceOrder.sorted(shown, query.sortBy, query.ascending());
        return new ServicesPage(
                query,
                sorted,
                Arrays.stream(Kpi.values()).map(kpi -> Summary.of(kpi, shown)).toList(),
                columns(query),
                choices,
                chosen.map(OrganisationChoices.Choice::organisation).orElse(null),
                all.current());
    }

    /** {@code services}, or {@code service} where there is one. */
    public String unit() {
        return services.size() == 1 ? "service" : "services";
    }

    /** Whether the visitor chose an order, which other filters then keep. */
    public boolean reordered() {
        ServicesQuery usual = new ServicesQuery();
        return !query.sortBy.equals(usual.sortBy) || !query.sortOrder.equals(usual.sortOrder);
    }

    /** The list without the text filter. */
    public String withoutFilter() {
        return "?" + query.with(Map.of("filter", ""));
    }

    /** The list of all organisations. */
    public String withoutOrganisation() {
        return "?" + query.with(Map.of("department", ""));
    }

    /** The query of the CSV of what is shown. */
    public String csv() {
        return "?" + query.with(Map.of());
    }

    /** The list as a result, for its CSV. */
    Result result() {
        List<Row> rows = new ArrayList<>();
        services.forEach(service -> rows.add(new Row.Category(service.title(), null)));
        List<Series> series = new ArrayList<>();
        series.add(new Series(
                DEPARTMENT,
                "Department",
                Kpi.TRANSACTIONS.format(),
                services.stream()
                        .map(service -> Value.of(service.organisationName()))
                        .toList()));
        for (Kpi kpi : Kpi.values()) {
            series.add(new Series(
                    kpi.key(),
                    kpi.label(),
                    kpi.format(),
                    services.stream().map(service -> service.value(kpi)).toList()));
        }
        return new Result(
                "Services", "Service", null, rows, series, List.of(), List.of(), Freshness.UNKNOWN, Provenance.NONE);
    }

    private static List<Column> columns(ServicesQuery query) {
        List<Column> columns = new ArrayList<>();
        columns.add(column(query, TITLE, "Service", false));
        columns.add(column(query, DEPARTMENT, "Department", false));
        for (Kpi kpi : Kpi.values()) {
            columns.add(column(query, kpi.key(), kpi.label(), true));
        }
        return columns;
    }

    private static Column column(ServicesQuery query, String key, String label, boolean numeric) {
        boolean sorted = key.equals(query.sortBy);
        boolean nextAscending = sorted ? !query.ascending() : !numeric;
        String order = query.ascending() ? "ascending" : "descending";
        return new Column(key, label, "?" + query.sortedBy(key, nextAscending), sorted ? order : null, numeric);
    }
}
