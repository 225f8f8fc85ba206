package org.performanceplatform.spotlight.explorer;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.performanceplatform.core.insight.Movement;
import org.performanceplatform.core.insight.NormalBand;
import org.performanceplatform.core.insight.Projection;
import org.performanceplatform.core.insight.QuarterlyHistory;
import org.performanceplatform.core.results.Change;
import org.performanceplatform.core.results.Value;

/**
 * What the figures of a service tell ({@code docs/insight.md}).
 *
 * @param latest its newest yearly period, or null if it never had a figure
 * @param before the year before it, which has no month in common with it; null if the service has no figures for it
 * @param changes the largest first
 * @param nextYear what the year after the newest quarter may bring, or null
 * @param unusual quarters outside normal fluctuation, the newest first
 * @param obstacle why there is neither {@code nextYear} nor a band of normal fluctuation, or null
 */
public record ServiceInsight(
        Span latest,
        Span before,
        List<ChangedFigure> changes,
        NextYear nextYear,
        List<UnusualQuarter> unusual,
        String obstacle) {

    private static final int MONTHS_IN_YEAR = 12;
    private static final double ROUNDED_TO_ONES = 1000;

    /**
     * A figure that changed.
     *
     * @param change such as {@code −12.30%}
     * @param verdict {@code better} or {@code worse}
     */
    public record ChangedFigure(Measure measure, Value earlier, Value later, String change, String verdict) {

        public String earlierText() {
            return earlier.text(measure.format());
        }

        public String laterText() {
            return later.text(measure.format());
        }

        /** Whether it says more digital transactions than transactions, before or now. */
        public boolean isEarlierAboveAll() {
            return earlier.isAboveWhole(measure.format());
        }

        public boolean isLaterAboveAll() {
            return later.isAboveWhole(measure.format());
        }
    }

    /** The projection of a year and its quarters. */
    public record NextYear(ProjectedVolume year, List<ProjectedVolume> quarters) {}

    /** Transactions that may come in a period. */
    public record ProjectedVolume(Span span, Projection.Expected expected) {

        public String period() {
            return span.label();
        }

        public String figure() {
            return text(expected.figure());
        }

        public String lower() {
            return text(expected.lower());
        }

        public String upper() {
            return text(expected.upper());
        }
    }

    /** A quarter that was unlike the others. */
    public record UnusualQuarter(Span span, NormalBand.Point point) {

        public String period() {
            return span.label();
        }

        public String figure() {
            return Measure.VOLUME.exact().of(point.figure());
        }

        /** {@code more than the 76 to 133 that would be normal}. */
        public String comparison() {
            return (point.isAbove() ? "more" : "fewer") + " than the " + text(point.lower()) + " to "
                    + text(point.upper()) + " that would be normal";
        }
    }

    static ServiceInsight of(ListedService service) {
        Quarters quarters = Quarters.of(service);
        QuarterlyHistory history = quarters.history();
        Entry latest = latest(service);
        Entry before = latest == null ? null : yearBefore(service, latest);
        return new ServiceInsight(
                latest == null ? null : latest.span(),
                before == null ? null : before.span(),
                before == null ? List.of() : changes(before, latest),
                Projection.of(history)
                        .map(projection -> nextYear(projection, quarters.yearAfter(history.end() - 1)))
                        .orElse(null),
                NormalBand.of(history).map(band -> unusual(band, quarters)).orElse(List.of()),
                history.obstacle().map(ServiceInsight::words).orElse(null));
    }

    private static Entry latest(ListedService service) {
        return service.years().stream()
                .filter(entry -> Stream.of(Measure.values())
                        .anyMatch(measure -> entry.number(measure).isPresent()))
                .reduce((earlier, later) -> later)
                .orElse(null);
    }

    private static Entry yearBefore(ListedService service, Entry latest) {
        Span before = latest.span().movedBy(-MONTHS_IN_YEAR);
        return service.of(before).orElse(null);
    }

    private static List<ChangedFigure> changes(Entry before, Entry latest) {
        List<Movement<Measure>> movements = new ArrayList<>();
        for (Measure measure : Measure.values()) {
            Movement.between(measure, before.number(measure), latest.number(measure), measure.isBetterHigh())
                    .ifPresent(movements::add);
        }
        return Movement.largestFirst(movements).stream()
                .flatMap(movement -> shown(movement).stream())
                .toList();
    }

    /** Empty where the change is lost in rounding. */
    private static Optional<ChangedFigure> shown(Movement<Measure> movement) {
        Measure measure = movement.figure();
        return Change.between(movement.earlier(), movement.later(), measure.format(), "")
                .filter(change -> change.direction() != Change.Direction.LEVEL)
                .map(change -> new ChangedFigure(
                        measure,
                        Value.of(movement.earlier()),
                        Value.of(movement.later()),
                        change.signed(),
                        movement.verdict().name().toLowerCase(Locale.ROOT)));
    }

    private static NextYear nextYear(Projection projection, List<Span> spans) {
        List<ProjectedVolume> quarters = new ArrayList<>();
        for (int quarter = 0; quarter < spans.size(); quarter++) {
            quarters.add(new ProjectedVolume(
                    spans.get(quarter), projection.quarters().get(quarter)));
        }
        Span year = new Span(spans.get(0).start(), spans.get(spans.size() - 1).end());
        return new NextYear(new ProjectedVolume(year, projection.year()), quarters);
    }

    private static List<UnusualQuarter> unusual(NormalBand band, Quarters quarters) {
        List<UnusualQuarter> unusual = new ArrayList<>();
        band.outside()
                .forEach(point ->
                        unusual.add(0, new UnusualQuarter(quarters.spans().get(point.place()), point)));
        return unusual;
    }

    private static String words(QuarterlyHistory.Obstacle obstacle) {
        return switch (obstacle) {
            case TOO_SHORT -> "The history is too short: it takes the transactions of twelve quarters in a row.";
            case GAPS -> "The history has gaps: it takes the transactions of twelve quarters in a row.";
        };
    }

    /** Nobody makes half a transaction; a large figure is rounded once, to three digits. */
    private static String text(double volume) {
        return Measure.VOLUME.format().of(volume < ROUNDED_TO_ONES ? Math.rint(volume) : volume);
    }
}
