package org.performanceplatform.spotlight.explorer;

import java.util.Optional;
import org.performanceplatform.core.results.Change;
import org.performanceplatform.core.results.Value;

/**
 * The newest figure of a service, always with the period that it is about.
 *
 * @param entry the period's figures, or null if there never was one
 * @param none why there never was one, if so
 * @param newest the newest period of all services
 * @param previous the figures of the period that it is compared with, or null
 */
public record LatestFigure(Measure measure, Entry entry, Value none, Span newest, Entry previous) {

    static LatestFigure of(Measure measure, ListedService service, Span newest) {
        return new LatestFigure(
                measure,
                service.latest(measure).orElse(null),
                service.whyNone(measure),
                newest,
                service.previous(measure).orElse(null));
    }

    public Value value() {
        return entry == null ? none : entry.value(measure);
    }

    public boolean isMissing() {
        return entry == null;
    }

    public String text() {
        return value().text(measure.format());
    }

    public String exact() {
        return value().text(measure.exact());
    }

    /** The period, or empty. */
    public String period() {
        return entry == null ? "" : entry.span().label();
    }

    /** Whether it is older than the newest period of all services. */
    public boolean isStale() {
        return entry != null && newest != null && entry.span().compareTo(newest) < 0;
    }

    /** What the mark of a stale figure means. */
    public String staleness() {
        return "Data received " + period() + "; latest data not provided";
    }

    /** Whether it says more digital transactions than transactions. */
    public boolean isAboveAll() {
        return measure == Measure.TAKE_UP && entry != null && entry.isDigitalAboveAll();
    }

    /** The change since the period before that has a figure, or null. */
    public Change change() {
        if (entry == null || previous == null) {
            return null;
        }
        double earlier = previous.number(measure).orElseThrow();
        double later = entry.number(measure).orElseThrow();
        return Change.between(earlier, later, measure.format(), previous.span().label())
                .orElse(null);
    }

    /** {@code better}, {@code worse} or {@code same}. */
    public String verdict() {
        return Optional.ofNullable(change())
                .map(Change::direction)
                .map(direction -> switch (direction) {
                    case LEVEL -> "same";
                    case UP -> measure.isBetterHigh() ? "better" : "worse";
                    case DOWN -> measure.isBetterHigh() ? "worse" : "better";
                })
                .orElse("same");
    }
}
