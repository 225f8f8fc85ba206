package org.performanceplatform.spotlight.charts;

import java.util.ArrayList;
import java.util.List;

/**
 * Divides a rectangle into tiles whose areas are as their weights, each as near to a square as it can be: rows of tiles are laid along the
 * shorter side for as long as that makes the worst of them squarer.
 */
public final class Treemap {

    private Treemap() {}

    /** Where a tile lies. */
    public record Tile(double x, double y, double width, double height) {}

    /**
     * The tiles of these weights, in their order.
     *
     * @param weights above 0, the largest first
     */
    public static List<Tile> tiles(List<Double> weights, double width, double height) {
        double sum = weights.stream().mapToDouble(Double::doubleValue).sum();
        List<Double> areas =
                weights.stream().map(weight -> weight / sum * width * height).toList();
        List<Tile> tiles = new ArrayList<>();
        Tile free = new Tile(0, 0, width, height);
        int start = 0;
        while (start < areas.size()) {
            double side = Math.min(free.width(), free.height());
            int end = start + 1;
            while (end < areas.size()
                    && worst(areas.subList(start, end + 1), side) <= worst(areas.subList(start, end), side)) {
                end++;
            }
            free = lay(areas.subList(start, end), free, tiles);
            start = end;
        }
        return tiles;
    }

    /** The largest ratio of long to short side if these areas share a row along a side. */
    private static double worst(List<Double> areas, double side) {
        double depth = sum(areas) / side;
        return areas.stream()
                .mapToDouble(area -> Math.max(area / depth / depth, depth * depth / area))
                .max()
                .orElse(1);
    }

    /** Adds the tiles of a row, and returns what is left. */
    private static Tile lay(List<Double> areas, Tile free, List<Tile> tiles) {
        boolean upright = free.width() >= free.height();
        double depth = sum(areas) / (upright ? free.height() : free.width());
        double at = upright ? free.y() : free.x();
        for (double area : areas) {
            double length = area / depth;
            tiles.add(upright ? new Tile(free.x(), at, depth, length) : new Tile(at, free.y(), length, depth));
            at += length;
        }
        return upright
                ? new Tile(free.x() + depth, free.y(), Math.max(0, free.width() - depth), free.height())
                : new Tile(free.x(), free.y() + depth, free.width(), Math.max(0, free.height() - depth));
    }

    private static double sum(List<Double> areas) {
        return areas.stream().mapToDouble(Double::doubleValue).sum();
    }
}
