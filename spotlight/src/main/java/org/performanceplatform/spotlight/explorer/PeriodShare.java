package org.performanceplatform.spotlight.explorer;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The services whose newest volume is of one period: shown beside totals, so that these never mix periods in silence.
 *
 * @param volume their transactions together
 */
public record PeriodShare(Span span, int services, double volume) {

    /** The newest period first. */
    static List<PeriodShare> of(List<ListedService> services) {
        Map<Span, PeriodShare> shares = new TreeMap<>(Comparator.reverseOrder());
        for (ListedService service : services) {
            service.latest(Measure.VOLUME)
                    .ifPresent(entry -> shares.merge(
                            entry.span(),
                            new PeriodShare(
                                    entry.span(),
                                    1,
                                    entry.number(Measure.VOLUME).orElseThrow()),
                            PeriodShare::plus));
        }
        return new ArrayList<>(shares.values());
    }

    private PeriodShare plus(PeriodShare other) {
        return new PeriodShare(span, services + other.services, volume + other.volume);
    }

    public String exact() {
        return Measure.VOLUME.exact().of(volume);
    }
}
