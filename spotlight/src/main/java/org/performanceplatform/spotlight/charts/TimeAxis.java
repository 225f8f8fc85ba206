package org.performanceplatform.spotlight.charts;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.performanceplatform.core.formats.DatePattern;
import org.performanceplatform.core.formats.PeriodLabel;
import org.performanceplatform.core.periods.Period;
import org.performanceplatform.core.results.Row;

/** Chooses the labels of an axis of times: as many as have room, on the days where people expect them. */
final class TimeAxis {

    static final double TEXT = 14;
    private static final double GAP = 12;

    /**
     * A label of the axis.
     *
     * @param row the row that it stands at
     * @param context the second line, or null where it would repeat the one before
     */
    record Label(int row, String text, String context) {}

    private TimeAxis() {}

    /**
     * The labels for rows that stand at these places.
     *
     * @param places one per row, ascending, in the unit of the drawing
     * @param period of the rows, or null
     */
    static List<Label> labels(List<Row> rows, Period period, double[] places) {
        for (TimeStep step : TimeStep.notFinerThan(period)) {
            List<Label> labels = at(step, rows, period);
            if (!labels.isEmpty() && fit(labels, places)) {
                return labels;
            }
        }
        return List.of(label(TimeStep.YEARS, rows, 0, period, ""));
    }

    static Instant start(Row row) {
        return row instanceof Row.Span span ? span.start() : ((Row.Moment) row).at();
    }

    private static List<Label> at(TimeStep step, List<Row> rows, Period period) {
        List<Label> labels = new ArrayList<>();
        String context = "";
        for (int row = 0; row < rows.size(); row++) {
            if (!opens(step, rows, row)) {
                continue;
            }
            Label label = label(step, rows, row, period, context);
            context = label.context() == null ? context : label.context();
            labels.add(label);
        }
        return labels;
    }

    /** Whether the row is the first in its step; the first row of all only if its step really starts there. */
    private static boolean opens(TimeStep step, List<Row> rows, int row) {
        LocalDateTime time = time(rows.get(row));
        LocalDateTime before = row == 0 ? justBefore(rows, time) : time(rows.get(row - 1));
        return step.number(time) != step.number(before);
    }

    private static LocalDateTime justBefore(List<Row> rows, LocalDateTime first) {
        return rows.get(0) instanceof Row.Span ? first.minusHours(1) : first;
    }

    private static Label label(TimeStep step, List<Row> rows, int row, Period period, String contextBefore) {
        Instant start = start(rows.get(row));
        String text = period == Period.QUARTER && step == TimeStep.QUARTERS
                ? months((Row.Span) rows.get(row))
                : DatePattern.text(start, step.label(), zone(rows.get(row)));
        String context = DatePattern.text(start, step.context(), zone(rows.get(row)));
        return new Label(row, text, context.equals(contextBefore) ? null : context);
    }

    private static String months(Row.Span quarter) {
        return PeriodLabel.range(quarter.start(), quarter.end(), "MMM").replace(" to ", "–");
    }

    private static boolean fit(List<Label> labels, double[] places) {
        for (int at = 1; at < labels.size(); at++) {
            Label one = labels.get(at - 1);
            Label next = labels.get(at);
            double needed = (width(one) + width(next)) / 2 + GAP;
            if (places[next.row()] - places[one.row()] < needed) {
                return false;
            }
        }
        return true;
    }

    private static double width(Label label) {
        double context = label.context() == null ? 0 : TextWidth.of(label.context(), TEXT);
        return Math.max(TextWidth.of(label.text(), TEXT), context);
    }

    private static ZoneId zone(Row row) {
        return row instanceof Row.Moment ? Row.Moment.LONDON : ZoneOffset.UTC;
    }

    private static LocalDateTime time(Row row) {
        return LocalDateTime.ofInstant(start(row), zone(row));
    }
}
