package org.performanceplatform.spotlight.comparison;

import io.quarkus.qute.RawString;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.performanceplatform.core.formats.PercentFormat;
import org.performanceplatform.core.results.Freshness;
import org.performanceplatform.core.results.Provenance;
import org.performanceplatform.core.results.Result;
import org.performanceplatform.core.results.Row;
import org.performanceplatform.core.results.Sentences;
import org.performanceplatform.core.results.Series;
import org.performanceplatform.spotlight.charts.ChartKind;
import org.performanceplatform.spotlight.charts.ChartSize;
import org.performanceplatform.spotlight.charts.Charts;
import org.performanceplatform.spotlight.charts.Plot;
import org.performanceplatform.spotlight.kpis.Kpi;
import org.performanceplatform.spotlight.kpis.Service;
import org.performanceplatform.spotlight.kpis.Services;
import org.performanceplatform.stagecraftclient.Link;

/**
 * Services side by side.
 *
 * @param chosen in the order in which they were asked for
 * @param problem why there is no comparison, in words, or null
 * @param others that can be added
 * @param links to the services themselves, by slug, where they are known
 */
public record ComparisonPage(
        Kpi kpi,
        List<Service> chosen,
        String problem,
        List<RawString> drawings,
        String sentence,
        List<Service> others,
        Map<String, Link> links,
        boolean current) {

    private static final int LEAST = 2;
    private static final int MOST = 6;

    static ComparisonPage of(List<String> slugs, Kpi kpi, Services.All all, Function<String, Optional<Link>> link) {
        List<Service> chosen = slugs.stream()
                .distinct()
                .flatMap(slug ->
                        all.services().stream().filter(service -> service.slug().equals(slug)))
                .toList();
        List<Service> shown = chosen.subList(0, Math.min(MOST, chosen.size()));
        List<Service> others = all.services().stream()
                .filter(service -> !shown.contains(service))
                .toList();
        boolean enough = shown.size() >= LEAST;
        Map<String, Link> links = new HashMap<>();
        shown.forEach(service -> link.apply(service.slug()).ifPresent(found -> links.put(service.slug(), found)));
        Result result = result(kpi, shown);
        return new ComparisonPage(
                kpi,
                shown,
                problem(chosen.size()),
                enough ? drawings(result) : List.of(),
                enough ? Sentences.describe(result, result.series()) : null,
                shown.size() < MOST ? others : List.of(),
                links,
                all.current());
    }

    /** All figures that can be compared. */
    public List<Kpi> kpis() {
        return List.of(Kpi.values());
    }

    private static String problem(int chosen) {
        if (chosen < LEAST) {
            return "Choose at least two services to compare them.";
        }
        return chosen > MOST ? "Six services at most can be compared. The first six are shown." : null;
    }

    private static Result result(Kpi kpi, List<Service> services) {
        List<Row> rows = new ArrayList<>();
        services.forEach(service -> rows.add(new Row.Category(service.title(), "/performance/" + service.slug())));
        Series series = new Series(
                kpi.key(),
                kpi.label(),
                kpi.format(),
                services.stream().map(service -> service.value(kpi)).toList());
        return new Result(
                kpi.label(),
                "Service",
                null,
                rows,
                List.of(series),
                List.of(),
                List.of(),
                Freshness.UNKNOWN,
                Provenance.NONE);
    }

    private static List<RawString> drawings(Result result) {
        Plot plot = new Plot(
                "comparison",
                result.title(),
                Sentences.describe(result, result.series()),
                null,
                result.rows(),
                result.series(),
                result.series().get(0).format() instanceof PercentFormat,
                List.of());
        return List.of(ChartSize.NARROW, ChartSize.WIDE, ChartSize.FULL).stream()
                .map(size -> new RawString(Charts.draw(ChartKind.BAR, plot, size)))
                .toList();
    }
}
