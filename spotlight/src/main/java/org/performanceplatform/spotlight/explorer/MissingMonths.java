package org.performanceplatform.spotlight.explorer;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.performanceplatform.core.formats.PeriodLabel;
import org.performanceplatform.core.results.Value;

/**
 * The months of which a service did not provide a figure, in words: neighbouring quarters are said as one span.
 *
 * @param spans such as {@code January to July 2016}; the oldest first
 */
public record MissingMonths(Measure measure, List<String> spans) {

    static MissingMonths of(Measure measure, List<Entry> quarters) {
        List<String> spans = new ArrayList<>();
        Instant start = null;
        Instant end = null;
        for (Entry entry : quarters) {
            boolean missing = entry.value(measure).equals(Value.notProvided());
            if (missing && entry.span().start().equals(end)) {
                end = entry.span().end();
            } else if (missing) {
                add(spans, start, end);
                start = entry.span().start();
                end = entry.span().end();
            }
        }
        add(spans, start, end);
        return new MissingMonths(measure, List.copyOf(spans));
    }

    private static void add(List<String> spans, Instant start, Instant end) {
        if (start != null) {
            spans.add(PeriodLabel.range(start, end, "MMMM YYYY"));
        }
    }

    /**
     * The yearly periods without a figure, by the months that they ended in: years that begin with every quarter share most of their
     * months.
     */
    static MissingMonths ofYears(Measure measure, List<Entry> years) {
        List<String> spans = new ArrayList<>();
        Instant first = null;
        Instant last = null;
        for (Entry entry : years) {
            boolean missing = entry.value(measure).equals(Value.notProvided());
            if (missing) {
                first = first == null ? entry.span().end() : first;
                last = entry.span().end();
            } else {
                add(spans, first == null ? null : lastMonth(first), last);
                first = null;
            }
        }
        add(spans, first == null ? null : lastMonth(first), last);
        return new MissingMonths(measure, List.copyOf(spans));
    }

    private static Instant lastMonth(Instant end) {
        return end.atOffset(ZoneOffset.UTC).minusMonths(1).toInstant();
    }

    public boolean isEmpty() {
        return spans.isEmpty();
    }

    /** {@code January to March 2014, and July to December 2016}. */
    public String text() {
        if (spans.size() < 2) {
            return String.join("", spans);
        }
        return String.join(", ", spans.subList(0, spans.size() - 1)) + " and " + spans.get(spans.size() - 1);
    }
}
