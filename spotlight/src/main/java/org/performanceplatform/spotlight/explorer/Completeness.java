package org.performanceplatform.spotlight.explorer;

import java.util.List;
import java.util.stream.Stream;

/**
 * How complete the yearly figures of one or many services are.
 *
 * @param measures each figure that services are asked for
 * @param all these together
 */
public record Completeness(List<OfMeasure> measures, Coverage all) {

    /** How complete one figure is. */
    public record OfMeasure(Measure measure, Coverage coverage) {}

    static Completeness of(List<ListedService> services) {
        List<OfMeasure> measures = Stream.of(Measure.values())
                .filter(Measure::isExpected)
                .map(measure -> new OfMeasure(measure, of(services, measure)))
                .toList();
        return new Completeness(
                measures, measures.stream().map(OfMeasure::coverage).reduce(Coverage.NONE, Coverage::plus));
    }

    private static Coverage of(List<ListedService> services, Measure measure) {
        return services.stream()
                .map(service -> Coverage.of(service.years(), measure))
                .reduce(Coverage.NONE, Coverage::plus);
    }
}
