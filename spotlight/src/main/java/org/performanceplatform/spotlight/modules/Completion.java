package org.performanceplatform.spotlight.modules;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.regex.Pattern;
import org.performanceplatform.core.results.Value;

/**
 * The share of what matches one pattern in what matches another ({@code reference/spotlight.md} section 4.6). Patterns are
 * searched for, not anchored.
 *
 * @param attribute whose text is matched
 * @param key of the values that are added up
 */
record Completion(Pattern numerator, Pattern denominator, String attribute, String key) {

    /** Both sums and their ratio. */
    record Rate(Value completed, Value started, Value share) {}

    static Completion of(ModuleSettings settings) {
        return new Completion(
                Pattern.compile(settings.text("numerator-matcher", "")),
                Pattern.compile(settings.text("denominator-matcher", "")),
                settings.text("matching-attribute", ""),
                settings.text("value-attribute", "_count"));
    }

    /** The rate over these rows: missing where nothing started, zero where nothing that started was completed. */
    Rate over(Collection<DataRow> rows) {
        Value started = sum(rows, denominator);
        Value completed = sum(rows, numerator);
        boolean some = started.asNumber().orElse(0) > 0;
        if (some && completed.isMissing()) {
            completed = Value.of(0);
        }
        return new Rate(completed, started, some ? Figures.share(completed, started) : Value.notProvided());
    }

    private Value sum(Collection<DataRow> rows, Pattern pattern) {
        List<Value> values = new ArrayList<>();
        for (DataRow row : rows) {
            Value value = row.value(key);
            boolean counts = value.asNumber().orElse(0) != 0;
            if (counts
                    && row.node().hasNonNull(attribute)
                    && pattern.matcher(row.text(attribute, "")).find()) {
                values.add(value);
            }
        }
        return Figures.sum(values);
    }
}
