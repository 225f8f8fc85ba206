package org.performanceplatform.spotlight.organisations;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.performanceplatform.spotlight.kpis.Kpi;
import org.performanceplatform.spotlight.kpis.Service;
import org.performanceplatform.spotlight.kpis.Services;
import org.performanceplatform.spotlight.kpis.Summary;

/** Departments with their agencies and services, each by title. */
public record OrganisationsPage(List<Department> departments, boolean current) {

    private static final String NOT_KNOWN = "No department";

    /** A department, its agencies, and the services that are its own. */
    public record Department(String id, String title, List<Summary> totals, List<Agency> agencies) {

        /** How many services it has in all. */
        public int count() {
            return agencies.stream()
                    .mapToInt(agency -> agency.services().size())
                    .sum();
        }
    }

    /** An agency with its services; {@code title} is null for services of the department itself. */
    public record Agency(String title, List<Summary> totals, List<Service> services) {}

    static OrganisationsPage of(Services.All all) {
        Map<String, Map<String, List<Service>>> tree = new TreeMap<>();
        for (Service service : all.services()) {
            String department = service.dashboard().department() == null
                    ? NOT_KNOWN
                    : service.dashboard().department().title();
            String agency = service.dashboard().agency() == null
                    ? ""
                    : service.dashboard().agency().title();
            tree.computeIfAbsent(department, title -> new TreeMap<>())
                    .computeIfAbsent(agency, title -> new ArrayList<>())
                    .add(service);
        }
        List<Department> departments = new ArrayList<>();
        tree.forEach((title, agencies) -> departments.add(department(departments.size(), title, agencies)));
        return new OrganisationsPage(departments, all.current());
    }

    private static Department department(int number, String title, Map<String, List<Service>> agencies) {
        List<Service> services =
                agencies.values().stream().flatMap(List::stream).toList();
        return new Department(
                "organisation-" + number,
                title,
                totals(services),
                agencies.entrySet().stream()
                        .map(agency -> new Agency(
                                agency.getKey().isEmpty() ? null : agency.getKey(),
                                totals(agency.getValue()),
                                agency.getValue()))
                        .toList());
    }

    private static List<Summary> totals(List<Service> services) {
        return List.of(
                Summary.of(Kpi.TRANSACTIONS, services),
                Summary.of(Kpi.TOTAL_COST, services),
                Summary.of(Kpi.DIGITAL_TAKE_UP, services));
    }
}
