package org.performanceplatform.spotlight.charts;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;

/**
 * Draws charts as SVG text. Pure: the same plot gives the same drawing, which is therefore kept for the next time, as long as
 * there is room. Each drawing has a name and a description, tells series apart by shape as well as colour, and carries the
 * values that it shows in {@code data-values}.
 */
public final class Charts {

    /** Of drawings: those of some fifty dashboards. */
    private static final long CHARACTERS = 8_000_000;

    private static final Cache<Wanted, String> DRAWN = Caffeine.newBuilder()
            .maximumWeight(CHARACTERS)
            .weigher((Wanted wanted, String drawing) -> drawing.length())
            .build();

    private record Wanted(ChartKind kind, Plot plot, ChartSize size) {}

    private Charts() {}

    /** The drawing of a plot with at least one row. */
    public static String draw(ChartKind kind, Plot plot, ChartSize size) {
        return DRAWN.get(new Wanted(kind, plot, size), wanted -> drawn(kind, plot, size));
    }

    private static String drawn(ChartKind kind, Plot plot, ChartSize size) {
        return switch (kind) {
            case LINE -> LineChart.draw(plot, size);
            case STACKED_AREA -> StackedChart.draw(plot, size, false);
            case COLUMN -> ColumnChart.draw(plot, size);
            case STACKED_COLUMN -> StackedChart.draw(plot, size, true);
            case BAR -> BarChart.draw(plot, size, false);
            case FUNNEL -> BarChart.draw(plot, size, true);
            case SPARKLINE -> Sparkline.draw(plot, size);
        };
    }
}
