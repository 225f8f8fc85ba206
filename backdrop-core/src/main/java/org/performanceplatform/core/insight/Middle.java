package org.performanceplatform.core.insight;

import java.util.ArrayList;
import java.util.List;

/** Sums and middles of figures, none of them missing. */
final class Middle {

    private Middle() {}

    static double sum(List<Double> figures) {
        return figures.stream().mapToDouble(Double::doubleValue).sum();
    }

    /** Half of the figures are below it and half above. */
    static double median(List<Double> figures) {
        List<Double> sorted = figures.stream().sorted().toList();
        int half = sorted.size() / 2;
        return sorted.size() % 2 == 1 ? sorted.get(half) : (sorted.get(half - 1) + sorted.get(half)) / 2;
    }

    /**
     * The straight line through figures at equal distances, at each of them: its slope is the median of the slopes between all pairs
     * (Theil and Sen), so that single figures don't bend it.
     *
     * @param figures at least two
     */
    static List<Double> line(List<Double> figures) {
        List<Double> slopes = new ArrayList<>();
        for (int later = 1; later < figures.size(); later++) {
            for (int earlier = 0; earlier < later; earlier++) {
                slopes.add((figures.get(later) - figures.get(earlier)) / (later - earlier));
            }
        }
        double slope = median(slopes);
        List<Double> levels = new ArrayList<>();
        for (int at = 0; at < figures.size(); at++) {
            levels.add(figures.get(at) - slope * at);
        }
        double level = median(levels);
        List<Double> line = new ArrayList<>();
        for (int at = 0; at < figures.size(); at++) {
            line.add(level + slope * at);
        }
        return line;
    }
}
