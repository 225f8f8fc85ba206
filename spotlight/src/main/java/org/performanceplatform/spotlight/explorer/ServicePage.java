package org.performanceplatform.spotlight.explorer;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.performanceplatform.core.results.Value;

/**
 * One service: four figures with their changes, the history, and what is missing.
 *
 * @param years the newest first
 * @param quarters the newest first
 * @param dashboard whether the service has a published dashboard
 */
public record ServicePage(
        ListedService service,
        List<LatestFigure> figures,
        List<Entry> years,
        List<Entry> quarters,
        List<MissingMonths> missing,
        List<MissingYears> missingYears,
        Completeness completeness,
        List<HistoryCharts.Chart> charts,
        HistoryCharts.Chart byQuarter,
        ServiceInsight insight,
        boolean dashboard) {

    private static final List<Measure> SHOWN =
            List.of(Measure.VOLUME, Measure.TAKE_UP, Measure.TOTAL_COST, Measure.COST_PER_TRANSACTION);

    /**
     * In how many of its yearly periods a figure was not provided.
     *
     * @param ended when these ended, in words
     */
    public record MissingYears(Measure measure, long count, int all, String ended) {}

    static ServicePage of(ListedService service, Span newest, boolean dashboard) {
        List<Entry> years = new ArrayList<>(service.years());
        List<Entry> quarters = new ArrayList<>(service.quarters());
        Collections.reverse(years);
        Collections.reverse(quarters);
        return new ServicePage(
                service,
                SHOWN.stream()
                        .map(measure -> LatestFigure.of(measure, service, newest))
                        .toList(),
                years,
                quarters,
                Stream.of(Measure.VOLUME, Measure.DIGITAL_VOLUME)
                        .map(measure -> MissingMonths.of(measure, service.quarters()))
                        .filter(missing -> !missing.isEmpty())
                        .toList(),
                Stream.of(Measure.VOLUME, Measure.DIGITAL_VOLUME, Measure.COST_PER_TRANSACTION)
                        .map(measure -> missing(measure, service.years()))
                        .filter(missing -> missing.count() > 0)
                        .toList(),
                Completeness.of(List.of(service)),
                HistoryCharts.yearly(service, SHOWN),
                HistoryCharts.quarterly(service),
                ServiceInsight.of(service),
                dashboard);
    }

    private static MissingYears missing(Measure measure, List<Entry> years) {
        long count = years.stream()
                .filter(entry -> entry.value(measure).equals(Value.notProvided()))
                .count();
        return new MissingYears(
                measure,
                count,
                years.size(),
                MissingMonths.ofYears(measure, years).text());
    }

    public List<Measure> yearly() {
        return List.of(Measure.values());
    }

    public List<Measure> quarterly() {
        return List.of(Measure.VOLUME, Measure.DIGITAL_VOLUME, Measure.TAKE_UP);
    }
}
