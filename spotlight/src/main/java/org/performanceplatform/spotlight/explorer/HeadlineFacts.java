package org.performanceplatform.spotlight.explorer;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.performanceplatform.core.formats.Format;
import org.performanceplatform.core.kpis.Share;
import org.performanceplatform.core.kpis.Total;
import org.performanceplatform.core.results.Change;

/**
 * What stands out among all services ({@code docs/insight.md}).
 *
 * @param newest the only period whose figures are ranked; null without figures
 * @param before the year before it
 */
public record HeadlineFacts(Span newest, Span before, List<Fact> facts) {

    private static final int MOST = 5;
    private static final int MONTHS_IN_YEAR = 12;

    /**
     * The services at one end of a ranking.
     *
     * @param basis of how many services they are the extreme
     */
    public record Fact(String title, String basis, List<Line> lines) {}

    /**
     * A service in a ranking.
     *
     * @param figure what it is ranked by
     * @param detail what belongs to it
     * @param aboveAll whether its take-up is above 100 %
     */
    public record Line(ListedService service, String figure, String detail, boolean aboveAll) {}

    /** A service with the number that ranks it. */
    private record Ranked(double number, Line line) {}

    static HeadlineFacts of(Catalogue catalogue) {
        Span newest = catalogue.newest();
        if (newest == null) {
            return new HeadlineFacts(null, null, List.of());
        }
        Span before = newest.movedBy(-MONTHS_IN_YEAR);
        List<Ranked> costs = costs(catalogue, newest);
        List<Ranked> growth = growth(catalogue, before, newest);
        List<Ranked> volumes = volumes(catalogue, newest);
        String costed = basis(costs.size(), "with a cost per transaction for " + newest.label());
        return new HeadlineFacts(
                newest,
                before,
                List.of(
                        new Fact("Highest cost per transaction", costed, most(costs)),
                        new Fact("Lowest cost per transaction", costed, least(costs)),
                        new Fact(
                                "Fastest growing digital take-up",
                                basis(growth.size(), "with a take-up for both that year and the one before"),
                                most(growth.stream()
                                        .filter(ranked -> ranked.number() > 0)
                                        .toList())),
                        new Fact(
                                "Largest services",
                                basis(volumes.size(), "with transactions for " + newest.label()),
                                most(volumes))));
    }

    private static List<Ranked> costs(Catalogue catalogue, Span newest) {
        List<Ranked> ranked = new ArrayList<>();
        for (ListedService service : catalogue.services()) {
            service.of(newest)
                    .flatMap(entry -> ranked(service, entry, Measure.COST_PER_TRANSACTION, volumeOf(entry)))
                    .ifPresent(ranked::add);
        }
        return ranked;
    }

    private static String volumeOf(Entry entry) {
        return entry.value(Measure.VOLUME).isMissing()
                ? "transactions " + entry.value(Measure.VOLUME).text(Measure.VOLUME.format())
                : entry.value(Measure.VOLUME).text(Measure.VOLUME.format()) + " transactions";
    }

    private static List<Ranked> volumes(Catalogue catalogue, Span newest) {
        Total all = Total.NONE;
        for (ListedService service : catalogue.services()) {
            all = all.plus(
                    service.of(newest).map(entry -> entry.total(Measure.VOLUME)).orElse(Total.NONE));
        }
        List<Ranked> ranked = new ArrayList<>();
        for (ListedService service : catalogue.services()) {
            Optional<Entry> entry = service.of(newest);
            if (entry.isPresent()) {
                Share share = new Share(entry.get().total(Measure.VOLUME), all);
                String detail = share.value().isEmpty()
                        ? ""
                        : Format.PERCENT.of(share.value().getAsDouble()) + " of all transactions";
                ranked(service, entry.get(), Measure.VOLUME, detail).ifPresent(ranked::add);
            }
        }
        return ranked;
    }

    private static Optional<Ranked> ranked(ListedService service, Entry entry, Measure measure, String detail) {
        return entry.number(measure).stream()
                .mapToObj(number ->
                        new Ranked(number, new Line(service, measure.format().of(number), detail, false)))
                .findFirst();
    }

    private static List<Ranked> growth(Catalogue catalogue, Span before, Span newest) {
        List<Ranked> ranked = new ArrayList<>();
        for (ListedService service : catalogue.services()) {
            Optional<Entry> earlier = service.of(before)
                    .filter(entry -> entry.number(Measure.TAKE_UP).isPresent());
            Optional<Entry> later = service.of(newest)
                    .filter(entry -> entry.number(Measure.TAKE_UP).isPresent());
            if (earlier.isPresent() && later.isPresent()) {
                ranked.add(growth(service, earlier.get(), later.get()));
            }
        }
        return ranked;
    }

    private static Ranked growth(ListedService service, Entry earlier, Entry later) {
        Format format = Measure.TAKE_UP.format();
        double from = earlier.number(Measure.TAKE_UP).orElseThrow();
        double to = later.number(Measure.TAKE_UP).orElseThrow();
        String change = Change.between(from, to, format, "").map(Change::signed).orElse("");
        return new Ranked(
                to - from,
                new Line(
                        service,
                        change,
                        "from " + format.of(from) + " to " + format.of(to),
                        earlier.isDigitalAboveAll() || later.isDigitalAboveAll()));
    }

    private static List<Line> most(List<Ranked> ranked) {
        return first(ranked, Comparator.comparing(Ranked::number, Collections.reverseOrder()));
    }

    private static List<Line> least(List<Ranked> ranked) {
        return first(ranked, Comparator.comparing(Ranked::number));
    }

    private static List<Line> first(List<Ranked> ranked, Comparator<Ranked> order) {
        return ranked.stream().sorted(order).limit(MOST).map(Ranked::line).toList();
    }

    private static String basis(int services, String with) {
        return "Of " + Format.INTEGER.of(services) + (services == 1 ? " service " : " services ") + with + ".";
    }

    /** Whether any figure is above 100 %. */
    public boolean hasAboveAll() {
        return facts.stream().flatMap(fact -> fact.lines().stream()).anyMatch(Line::aboveAll);
    }
}
