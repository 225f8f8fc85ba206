package org.performanceplatform.spotlight.charts;

/** The ways of drawing a result. */
public enum ChartKind {
    /** One or many lines over time. */
    LINE,
    /** Areas over time that add up. */
    STACKED_AREA,
    /** One upright bar per row. */
    COLUMN,
    /** Upright bars whose parts add up. */
    STACKED_COLUMN,
    /** One lying bar per row. */
    BAR,
    /** Lying bars that shrink from step to step. */
    FUNNEL,
    /** A line without axes. */
    SPARKLINE
}
