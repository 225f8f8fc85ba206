package org.performanceplatform.core.results;

import java.util.Optional;
import org.performanceplatform.core.formats.Format;

/**
 * A figure shown large.
 *
 * @param label what it is, or null where the module's title says it
 * @param caption the time that it is for, or null
 * @param change how it moved, or null if that can't be said
 */
public record Headline(String label, Value value, Format format, String caption, Change change) {

    /** The latest known value of a series, with its change on the row before it. */
    public static Headline latestOf(Result result, Series series, String label) {
        var last = series.lastKnown();
        if (last.isEmpty()) {
            return new Headline(label, Value.notProvided(), series.format(), null, null);
        }
        int at = last.getAsInt();
        return new Headline(
                label,
                series.values().get(at),
                series.format(),
                result.rows().get(at).label(),
                Change.onTheRowBefore(result, series, at).orElse(null));
    }

    /** The figure as people read it. */
    public String text() {
        return value.text(format);
    }

    /** What is said beside it, as of {@link Value#remark}; empty if nothing is. */
    public Optional<String> remark() {
        return value.remark(format);
    }

    /** The figure with nothing shortened, or null if that is the same. */
    public String inFull() {
        if (!(value instanceof Value.Figure figure)) {
            return null;
        }
        String full = format.inFull(figure.number());
        return full.equals(text()) ? null : full;
    }
}
