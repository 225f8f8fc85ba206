package org.performanceplatform.spotlight.kpis;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import org.performanceplatform.core.results.Value;
import org.performanceplatform.stagecraftclient.DashboardSummary;
import org.performanceplatform.stagecraftclient.OrganisationSummary;

/** A service's dashboard with its latest figures; a figure that nobody provided is not in {@code figures}. */
public record Service(DashboardSummary dashboard, Map<Kpi, Double> figures) {

    /** One figure in a row of a table; {@code remark} is {@code above 100%}, or null. */
    public record Cell(String label, String text, boolean missing, String remark) {}

    public Service {
        figures = Map.copyOf(figures);
    }

    public String slug() {
        return dashboard.slug();
    }

    public String title() {
        return dashboard.title();
    }

    /** The department above it, else the agency, else null. */
    public OrganisationSummary organisation() {
        return dashboard.department() != null ? dashboard.department() : dashboard.agency();
    }

    /** The name of that organisation, or that it is not known. */
    public String organisationName() {
        return organisation() == null ? "not provided" : organisation().title();
    }

    /** A figure, or empty where nobody provided it. */
    public OptionalDouble figure(Kpi kpi) {
        Double number = figures.get(kpi);
        return number == null ? OptionalDouble.empty() : OptionalDouble.of(number);
    }

    /** A figure as a value of a result. */
    public Value value(Kpi kpi) {
        return figures.containsKey(kpi) ? Value.of(figures.get(kpi)) : Value.notProvided();
    }

    /** A figure as people read it. */
    public String text(Kpi kpi) {
        return value(kpi).text(kpi.format());
    }

    /** All its figures, in the order of {@link Kpi}: a template with a thousand rows reads them without arguments. */
    public List<Cell> cells() {
        return cells(List.of(Kpi.values()));
    }

    /** These of its figures. */
    public List<Cell> cells(List<Kpi> kpis) {
        return kpis.stream().map(this::cell).toList();
    }

    private Cell cell(Kpi kpi) {
        Value value = value(kpi);
        return new Cell(
                kpi.label(),
                value.text(kpi.format()),
                value.isMissing(),
                value.remark(kpi.format()).orElse(null));
    }

    /** Whether its name, or that of an organisation above it, contains a text, in whatever case. */
    public boolean matches(String text) {
        return (title() + " " + names(dashboard.department()) + " " + names(dashboard.agency()))
                .toLowerCase(Locale.ROOT)
                .contains(text.toLowerCase(Locale.ROOT));
    }

    private static String names(OrganisationSummary organisation) {
        return organisation == null ? "" : organisation.abbr() + " " + organisation.title();
    }
}
