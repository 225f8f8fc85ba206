package org.performanceplatform.write.transforms.formulas;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.performanceplatform.core.kpis.Total;
import org.performanceplatform.core.periods.Period;

/**
 * How much each period's value differs from that of an earlier period: the one before, or the same of a year ago.
 *
 * @param period the length of the periods
 * @param periods how many periods ago: 1 for the one before, 12 months for a year ago
 */
record ChangeOnPeriod(String valueAttribute, List<String> groupAttributes, Period period, int periods)
        implements Formula {

    static ChangeOnPeriod of(Options options, Period period) {
        return new ChangeOnPeriod(
                options.text("value-attribute"),
                options.optionalTexts("group-attributes"),
                period,
                options.optionalNumber("periods").orElse(1));
    }

    private record Place(Instant start, List<?> values) {}

    @Override
    public Reach reach() {
        return Reach.andBefore(periods);
    }

    @Override
    public List<Result> compute(Input input) {
        Map<Groups, Total> values = new TreeMap<>();
        for (Row row : input.only()) {
            Total value = Total.of(row.number(valueAttribute).orElse(null));
            values.merge(Groups.of(row, groupAttributes), value, Total::plus);
        }
        Map<Place, Total> byStart = new HashMap<>();
        values.forEach((groups, value) -> byStart.put(new Place(groups.span().at(), groups.values()), value));
        List<Result> results = new ArrayList<>();
        values.forEach((groups, value) -> {
            Instant earlier = period.plus(groups.span().at(), -periods);
            Total previous = byStart.getOrDefault(new Place(earlier, groups.values()), Total.NONE);
            results.add(result(groups, value, previous));
        });
        return results;
    }

    private Result result(Groups groups, Total value, Total previous) {
        boolean both = value.isProvided() && previous.isProvided();
        BigDecimal change = both ? value.sum().subtract(previous.sum()) : null;
        boolean comparable = both && previous.sum().signum() != 0;
        return groups.result(groupAttributes)
                .with(Attributes.stored(valueAttribute), value.number())
                .with("previous", previous.number())
                .with("change", Total.of(change).number())
                .with(
                        "change_rate",
                        comparable ? change.doubleValue() / previous.sum().abs().doubleValue() : null);
    }
}
