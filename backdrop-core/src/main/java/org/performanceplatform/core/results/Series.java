package org.performanceplatform.core.results;

import java.util.List;
import java.util.OptionalInt;
import org.performanceplatform.core.formats.Format;

/**
 * One column of a result: a value for each of its rows, all in one unit.
 *
 * @param key the name in downloads, as {@code digital:count:sum}
 * @param label the name for people
 * @param values as many as the result has rows
 */
public record Series(String key, String label, Format format, List<Value> values) {

    public Series {
        values = List.copyOf(values);
    }

    /** The place of the last value that is a number. */
    public OptionalInt lastKnown() {
        for (int at = values.size() - 1; at >= 0; at--) {
            if (values.get(at).asNumber().isPresent()) {
                return OptionalInt.of(at);
            }
        }
        return OptionalInt.empty();
    }

    /** How many of the values are numbers. */
    public int known() {
        return (int)
                values.stream().filter(value -> value.asNumber().isPresent()).count();
    }

    /** The value at a place as people read it. */
    public String textAt(int at) {
        return values.get(at).text(format);
    }

    /** The same with nothing shortened. */
    public String fullTextAt(int at) {
        Value value = values.get(at);
        return value instanceof Value.Figure figure ? format.inFull(figure.number()) : value.text(format);
    }

    /** What is said beside the value at a place, in parentheses after a space; empty text if nothing is. */
    public String remarkAt(int at) {
        return values.get(at).remark(format).map(words -> " (" + words + ")").orElse("");
    }

    /** How many of the values are shares of more than the whole. */
    public long aboveWhole() {
        return values.stream().filter(value -> value.isAboveWhole(format)).count();
    }
}
