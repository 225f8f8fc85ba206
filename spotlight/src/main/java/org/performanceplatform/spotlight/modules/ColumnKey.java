package org.performanceplatform.spotlight.modules;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.performanceplatform.core.formats.Format;
import org.performanceplatform.core.formats.PercentFormat;
import org.performanceplatform.core.formats.UrlFormat;
import org.performanceplatform.core.results.Value;

/**
 * What a column of a table shows: an attribute, its share of the column's total, or its growth on the period before
 * ({@code reference/spotlight.md} section 2.5).
 *
 * @param attribute the field of the rows
 */
record ColumnKey(String key, String label, Format format, Kind kind, String attribute) {

    /** What is made of the attribute. */
    enum Kind {
        AS_IT_IS,
        SHARE_OF_TOTAL,
        GROWTH
    }

    private static final Pattern PROCESSOR = Pattern.compile("(percentOfTotal|delta)\\((.+)\\)");

    static ColumnKey of(ModuleSettings.Axis axis) {
        String key = axis.key() == null ? String.valueOf(axis.groupId()) : axis.key();
        String label = axis.label() == null ? key : axis.label();
        Matcher processor = PROCESSOR.matcher(key);
        if (!processor.matches()) {
            return new ColumnKey(key, label, axis.format().orElse(Format.INTEGER), Kind.AS_IT_IS, key);
        }
        boolean share = processor.group(1).equals("percentOfTotal");
        return new ColumnKey(
                key,
                label,
                axis.format().orElse(share ? Format.PERCENT : PercentFormat.CHANGE),
                share ? Kind.SHARE_OF_TOTAL : Kind.GROWTH,
                processor.group(2));
    }

    List<Value> values(List<TableModule.TableGroup> groups) {
        Value total = Figures.sum(
                groups.stream().map(group -> group.latest().value(attribute)).toList());
        return groups.stream().map(group -> value(group, total)).toList();
    }

    private Value value(TableModule.TableGroup group, Value total) {
        Value value = group.latest().value(attribute);
        return switch (kind) {
            case AS_IT_IS ->
                format instanceof UrlFormat && value instanceof Value.Text text
                        ? new Value.Text(text.words(), Links.safe(text.words()))
                        : value;
            case SHARE_OF_TOTAL -> Figures.share(value, total);
            case GROWTH ->
                group.before()
                        .map(before -> before.value(attribute))
                        .filter(before -> before.asNumber().orElse(0) != 0)
                        .map(before -> Figures.both(value, before, (now, then) -> (now - then) / then))
                        .orElse(Value.notProvided());
        };
    }
}
