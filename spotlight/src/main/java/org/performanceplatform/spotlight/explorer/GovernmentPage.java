package org.performanceplatform.spotlight.explorer;

import io.quarkus.qute.RawString;
import java.util.List;

/**
 * All of government, in the newest period.
 *
 * @param totals of the newest period alone
 * @param periods of which periods the newest figures of services are
 */
public record GovernmentPage(
        Catalogue catalogue,
        int departments,
        List<Totals> totals,
        Completeness completeness,
        List<PeriodShare> periods,
        List<DepartmentRow> departmentRows,
        RawString treemap) {

    private static final List<Measure> SHOWN =
            List.of(Measure.VOLUME, Measure.TAKE_UP, Measure.TOTAL_COST, Measure.COST_PER_TRANSACTION);

    /** A department's line in the table of departments. */
    public record DepartmentRow(String slug, String name, int services, List<Totals> totals, Coverage coverage) {}

    static GovernmentPage of(Catalogue catalogue) {
        List<DepartmentRow> rows = catalogue.departments().values().stream()
                .map(services -> row(services, catalogue.newest()))
                .toList();
        return new GovernmentPage(
                catalogue,
                rows.size(),
                totals(catalogue.services(), catalogue.newest()),
                Completeness.of(catalogue.services()),
                PeriodShare.of(catalogue.services()),
                rows,
                new RawString(TreemapOfServices.ofDepartments(rows, catalogue.newest())));
    }

    private static DepartmentRow row(List<ListedService> services, Span newest) {
        ListedService first = services.get(0);
        return new DepartmentRow(
                first.departmentSlug(),
                first.department(),
                services.size(),
                totals(services, newest),
                Coverage.ofAll(services.stream()));
    }

    static List<Totals> totals(List<ListedService> services, Span newest) {
        return SHOWN.stream()
                .map(measure -> Totals.of(measure, services, newest))
                .toList();
    }
}
