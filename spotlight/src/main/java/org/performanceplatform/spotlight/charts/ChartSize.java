package org.performanceplatform.spotlight.charts;

/**
 * The space a chart is laid out for. Text keeps its size in each, so that it is legible where the page shows that one:
 * {@code NARROW} on phones and in third columns, {@code WIDE} beside a headline, {@code FULL} on a page of its own.
 */
public enum ChartSize {
    NARROW(340, 260, 4),
    WIDE(660, 290, 5),
    FULL(960, 420, 6);

    private final int width;
    private final int height;
    private final int ticks;

    ChartSize(int width, int height, int ticks) {
        this.width = width;
        this.height = height;
        this.ticks = ticks;
    }

    int width() {
        return width;
    }

    int height() {
        return height;
    }

    /** About how many ticks the value axis has. */
    int ticks() {
        return ticks;
    }

    /** The class that the stylesheet shows and hides by the space there is. */
    String cssClass() {
        return switch (this) {
            case NARROW -> "chart-svg chart-svg--narrow";
            case WIDE -> "chart-svg chart-svg--wide";
            case FULL -> "chart-svg chart-svg--full";
        };
    }
}
