package org.performanceplatform.write.transforms.formulas;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.performanceplatform.core.kpis.Total;

/**
 * Puts values together under labels ({@code reference/backdrop.md} section 4.2): browsers and their versions into "old" and
 * "new". The first label counts whose expressions are all found.
 *
 * @param keys the fields that are looked at
 * @param labels for each label an expression for each key, in the order of the configuration
 * @param other the label of the rest, which is otherwise left out
 */
record Mapping(
        List<String> keys,
        Map<String, List<Pattern>> labels,
        String mappedAttribute,
        String valueAttribute,
        Optional<String> other)
        implements Formula {

    static Mapping of(Options options) {
        List<String> keys = options.texts("mapping-keys");
        Map<String, List<Pattern>> labels = new LinkedHashMap<>();
        options.textsByName("mappings").forEach((label, expressions) -> {
            if (expressions.size() != keys.size()) {
                throw new PoisonedException("Each of the mappings needs an expression for each of the mapping-keys");
            }
            labels.put(label, expressions.stream().map(Matching::compile).toList());
        });
        return new Mapping(
                keys,
                labels,
                options.text("mapped-attribute"),
                options.text("value-attribute"),
                options.optionalText("other-mapping"));
    }

    private record Place(Span span, String label) implements Comparable<Place> {
        @Override
        public int compareTo(Place that) {
            int bySpan = span.compareTo(that.span);
            return bySpan != 0 ? bySpan : label.compareTo(that.label);
        }
    }

    @Override
    public Reach reach() {
        return Reach.SAME_PERIOD;
    }

    @Override
    public List<Result> compute(Input input) {
        Map<Place, Total> totals = new TreeMap<>();
        for (Row row : input.only()) {
            Total value = Total.of(row.number(valueAttribute).orElse(null));
            label(row).ifPresent(label -> totals.merge(new Place(row.span(), label), value, Total::plus));
        }
        List<Result> results = new ArrayList<>();
        totals.forEach(
                (place, total) -> results.add(Result.of(place.span().joined() + "_" + place.label(), place.span())
                        .with(mappedAttribute, place.label())
                        .with(Attributes.stored(valueAttribute), total.number())));
        return results;
    }

    private Optional<String> label(Row row) {
        return labels.entrySet().stream()
                .filter(entry -> allFound(entry.getValue(), row))
                .map(Map.Entry::getKey)
                .findFirst()
                .or(() -> other);
    }

    private boolean allFound(List<Pattern> expressions, Row row) {
        for (int i = 0; i < keys.size(); i++) {
            Optional<String> value = row.text(keys.get(i));
            if (value.isEmpty() || !Matching.found(expressions.get(i), value.get())) {
                return false;
            }
        }
        return true;
    }
}
