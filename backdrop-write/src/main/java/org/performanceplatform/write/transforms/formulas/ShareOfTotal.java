package org.performanceplatform.write.transforms.formulas;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;
import org.performanceplatform.core.kpis.Share;
import org.performanceplatform.core.kpis.Total;

/**
 * What part each group has of its period's total.
 *
 * @param valueAttribute the number
 * @param groupAttributes the fields that tell the groups apart
 */
record ShareOfTotal(String valueAttribute, List<String> groupAttributes) implements Formula {

    static ShareOfTotal of(Options options) {
        return new ShareOfTotal(options.text("value-attribute"), options.texts("group-attributes"));
    }

    @Override
    public Reach reach() {
        return Reach.SAME_PERIOD;
    }

    @Override
    public List<Result> compute(Input input) {
        Map<Groups, Total> values = new TreeMap<>();
        Map<Span, Total> totals = new TreeMap<>();
        for (Row row : input.only()) {
            Total value = Total.of(row.number(valueAttribute).orElse(null));
            values.merge(Groups.of(row, groupAttributes), value, Total::plus);
            totals.merge(row.span(), value, Total::plus);
        }
        List<Result> results = new ArrayList<>();
        values.forEach((groups, value) -> {
            Total total = totals.get(groups.span());
            OptionalDouble share = new Share(value, total).value();
            results.add(groups.result(groupAttributes)
                    .with(Attributes.stored(valueAttribute), value.number())
                    .with("total", total.number())
                    .with("share", share.isPresent() ? share.getAsDouble() : null));
        });
        return results;
    }
}
