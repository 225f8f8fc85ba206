package org.performanceplatform.spotlight.charts;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Places labels beside the ends of their lines, as near as they can be without touching each other. */
final class DirectLabels {

    /**
     * A label to place.
     *
     * @param wanted the middle of where it belongs
     * @param height of all its lines
     */
    record Label(int series, double wanted, double height) {}

    /** A placed label. */
    record Placed(int series, double middle) {}

    private DirectLabels() {}

    /** The labels from top to bottom, moved apart and kept between {@code top} and {@code bottom} where they fit. */
    static List<Placed> place(List<Label> labels, double top, double bottom) {
        List<Label> ordered = new ArrayList<>(labels);
        ordered.sort(Comparator.comparingDouble(Label::wanted));
        double[] middles = new double[ordered.size()];
        double edge = top;
        for (int at = 0; at < middles.length; at++) {
            double half = ordered.get(at).height() / 2;
            middles[at] = Math.max(ordered.get(at).wanted(), edge + half);
            edge = middles[at] + half;
        }
        edge = bottom;
        for (int at = middles.length - 1; at >= 0; at--) {
            double half = ordered.get(at).height() / 2;
            middles[at] = Math.min(middles[at], edge - half);
            edge = middles[at] - half;
        }
        List<Placed> placed = new ArrayList<>();
        for (int at = 0; at < middles.length; at++) {
            placed.add(new Placed(ordered.get(at).series(), middles[at]));
        }
        return placed;
    }
}
