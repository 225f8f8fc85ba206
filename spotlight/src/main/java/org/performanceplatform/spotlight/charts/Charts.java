package org.performanceplatform.spotlight.charts;

/**
 * Draws charts as SVG text. Pure: the same plot gives the same drawing. Each drawing has a name and a description, tells
 * series apart by shape as well as colour, and carries the values that it shows in {@code data-values}.
 */
public final class Charts {

    private Charts() {}

    /** The drawing of a plot with at least one row. */
    public static String draw(ChartKind kind, Plot plot, ChartSize size) {
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
