package org.performanceplatform.core.insight;

import static org.performanceplatform.core.insight.QuarterlyHistory.QUARTERS;

import java.util.ArrayList;
import java.util.List;

/**
 * How the quarters of a year usually compare with the year's mean: the median over the years of their ratio to it, so that one odd quarter
 * makes no season; scaled so that the four add up to a year.
 *
 * @param indices one for each quarter, 1 for a quarter like the mean; the first is that of the quarter after the newest figure, which is
 *     also that of the fourth newest
 */
record SeasonalPattern(List<Double> indices) {

    private static final SeasonalPattern NONE = new SeasonalPattern(List.of(1.0, 1.0, 1.0, 1.0));

    /** The pattern of the whole years up to the newest figure. Years in which nothing happened tell nothing. */
    static SeasonalPattern of(List<Double> figures) {
        List<List<Double>> ratios = List.of(new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        for (int end = figures.size(); end >= QUARTERS; end -= QUARTERS) {
            List<Double> year = figures.subList(end - QUARTERS, end);
            double mean = Middle.sum(year) / QUARTERS;
            for (int quarter = 0; mean > 0 && quarter < QUARTERS; quarter++) {
                ratios.get(quarter).add(year.get(quarter) / mean);
            }
        }
        if (ratios.get(0).isEmpty()) {
            return NONE;
        }
        List<Double> medians = ratios.stream().map(Middle::median).toList();
        double whole = Middle.sum(medians) / QUARTERS;
        return whole == 0
                ? NONE
                : new SeasonalPattern(
                        medians.stream().map(median -> median / whole).toList());
    }

    /** The index of each figure, in their order. */
    List<Double> alongside(List<Double> figures) {
        List<Double> along = new ArrayList<>();
        for (int at = 0; at < figures.size(); at++) {
            along.add(indices.get(Math.floorMod(at - figures.size(), QUARTERS)));
        }
        return along;
    }
}
