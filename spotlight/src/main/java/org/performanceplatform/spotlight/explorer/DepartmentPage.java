package org.performanceplatform.spotlight.explorer;

import io.quarkus.qute.RawString;
import java.util.List;

/** A department's services, its totals in the newest period, and how complete its data are. */
public record DepartmentPage(
        String slug,
        String name,
        List<Totals> totals,
        Completeness completeness,
        List<AgencyCoverage> agencies,
        List<PeriodShare> periods,
        RawString treemap,
        Listing listing) {

    /** How complete the data of an agency are. */
    public record AgencyCoverage(String name, int services, Completeness completeness) {}

    static DepartmentPage of(Catalogue catalogue, List<ListedService> services, Listing listing) {
        ListedService first = services.get(0);
        List<AgencyCoverage> agencies = services.stream()
                .map(ListedService::agency)
                .distinct()
                .sorted()
                .map(agency -> agency(agency, services))
                .toList();
        return new DepartmentPage(
                first.departmentSlug(),
                first.department(),
                GovernmentPage.totals(services, catalogue.newest()),
                Completeness.of(services),
                agencies,
                PeriodShare.of(services),
                new RawString(TreemapOfServices.of(first.department(), services, catalogue.newest())),
                listing);
    }

    private static AgencyCoverage agency(String agency, List<ListedService> services) {
        List<ListedService> own = services.stream()
                .filter(service -> service.agency().equals(agency))
                .toList();
        return new AgencyCoverage(agency, own.size(), Completeness.of(own));
    }
}
