package org.performanceplatform.spotlight.organisations;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.performanceplatform.spotlight.kpis.Kpi;
import org.performanceplatform.spotlight.kpis.Service;
import org.performanceplatform.spotlight.kpis.Services;
import org.performanceplatform.spotlight.kpis.Summary;
import org.performanceplatform.stagecraftclient.DashboardSummary;
import org.performanceplatform.stagecraftclient.OrganisationSummary;

/** Departments with their agencies and services, each by title. */
public record OrganisationsPage(List<Department> departments, boolean current) {

    private static final String NOT_KNOWN = "No department";
    private static final List<Kpi> SHOWN = List.of(Kpi.TRANSACTIONS, Kpi.TOTAL_COST, Kpi.DIGITAL_TAKE_UP);

    /**
     * A department, its agencies, and the services that are its own.
     *
     * @param dashboard the slug of its own dashboard, or null
     */
    public record Department(String id, String title, String dashboard, List<Summary> totals, List<Agency> agencies) {

        /** How many services it has in all. */
        public int count() {
            return agencies.stream()
                    .mapToInt(agency -> agency.services().size())
                    .sum();
        }
    }

    /**
     * An agency with its services.
     *
     * @param title null for services of the department itself
     * @param dashboard the slug of its own dashboard, or null
     */
    public record Agency(String title, String dashboard, List<Summary> totals, List<Service> services) {}

    /** The figures that are shown of each. */
    public List<Kpi> kpis() {
        return SHOWN;
    }

    static OrganisationsPage of(Services.All all, List<DashboardSummary> dashboards) {
        Map<String, Map<String, List<Service>>> tree = new TreeMap<>();
        for (Service service : all.services()) {
            place(tree, service.dashboard()).add(service);
        }
        Map<String, String> own = new HashMap<>();
        for (DashboardSummary dashboard : dashboards) {
            String organisation =
                    switch (String.valueOf(dashboard.dashboardType())) {
                        case "agency" -> title(dashboard.agency(), null);
                        case "department" -> title(dashboard.department(), null);
                        default -> null;
                    };
            if (organisation != null) {
                place(tree, dashboard);
                own.put(organisation, dashboard.slug());
            }
        }
        List<Department> departments = new ArrayList<>();
        tree.forEach((title, agencies) -> departments.add(department(departments.size(), title, own, agencies)));
        return new OrganisationsPage(departments, all.current());
    }

    private static List<Service> place(Map<String, Map<String, List<Service>>> tree, DashboardSummary dashboard) {
        return tree.computeIfAbsent(title(dashboard.department(), NOT_KNOWN), title -> new TreeMap<>())
                .computeIfAbsent(title(dashboard.agency(), ""), title -> new ArrayList<>());
    }

    private static String title(OrganisationSummary organisation, String otherwise) {
        return organisation == null || organisation.title() == null ? otherwise : organisation.title();
    }

    private static Department department(
            int number, String title, Map<String, String> own, Map<String, List<Service>> agencies) {
        List<Service> services =
                agencies.values().stream().flatMap(List::stream).toList();
        return new Department(
                "organisation-" + number,
                title,
                own.get(title),
                totals(services),
                agencies.entrySet().stream()
                        .map(agency -> new Agency(
                                agency.getKey().isEmpty() ? null : agency.getKey(),
                                own.get(agency.getKey()),
                                totals(agency.getValue()),
                                agency.getValue()))
                        .toList());
    }

    private static List<Summary> totals(List<Service> services) {
        return SHOWN.stream().map(kpi -> Summary.of(kpi, services)).toList();
    }
}
