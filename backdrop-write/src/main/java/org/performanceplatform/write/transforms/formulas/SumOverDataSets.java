package org.performanceplatform.write.transforms.formulas;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.performanceplatform.core.kpis.Total;

/**
 * Adds up the same fields of several data sets, for each period and group. {@code data_sets} says how many of them had a row there,
 * {@code data_sets_expected} how many there are: a sum of fewer is not the whole.
 *
 * @param valueAttributes the numbers that are added up
 * @param groupAttributes the fields by which sums are told apart; none for one sum a period
 */
record SumOverDataSets(List<String> valueAttributes, List<String> groupAttributes) implements Formula {

    static SumOverDataSets of(Options options) {
        return new SumOverDataSets(options.texts("value-attributes"), options.optionalTexts("group-attributes"));
    }

    /** What is known of one period and group. */
    private record Sums(Map<String, Total> totals, Set<Integer> dataSets) {
        Sums() {
            this(new TreeMap<>(), new HashSet<>());
        }
    }

    @Override
    public Reach reach() {
        return Reach.SAME_PERIOD;
    }

    @Override
    public List<Result> compute(Input input) {
        Map<Groups, Sums> all = new TreeMap<>();
        for (int i = 0; i < input.rows().size(); i++) {
            for (Row row : Input.withRecords(input.rows().get(i))) {
                Sums sums = all.computeIfAbsent(Groups.of(row, groupAttributes), absent -> new Sums());
                sums.dataSets().add(i);
                for (String attribute : valueAttributes) {
                    sums.totals()
                            .merge(attribute, Total.of(row.number(attribute).orElse(null)), Total::plus);
                }
            }
        }
        List<Result> results = new ArrayList<>();
        all.forEach((groups, sums) -> {
            Result result = groups.result(groupAttributes);
            valueAttributes.forEach(attribute -> result.with(
                    Attributes.stored(attribute), sums.totals().get(attribute).number()));
            results.add(result.with("data_sets", sums.dataSets().size())
                    .with("data_sets_expected", input.rows().size()));
        });
        return results;
    }
}
