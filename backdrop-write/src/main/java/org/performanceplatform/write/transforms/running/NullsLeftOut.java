package org.performanceplatform.write.transforms.running;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.performanceplatform.core.layout.RecordFields;
import org.performanceplatform.core.query.Collect;
import org.performanceplatform.core.query.CollectParser;
import org.performanceplatform.core.query.InvalidQueryException;
import org.performanceplatform.core.query.Measure;
import org.performanceplatform.write.transforms.formulas.Row;
import org.performanceplatform.write.transforms.planning.Query;

/**
 * A query whose numbers may be null. To a transform null is a figure that was not provided ({@code docs/kpis.md}), but the read API folds
 * numbers alone. So the folds are asked for apart, each over the records that have all of its fields, and put beside the rows of the rest:
 * a period in which nothing was provided keeps its row, and its fold has no value.
 *
 * @param rest the query without the folds of numbers
 * @param folds those, the ones of the same fields in one query
 */
record NullsLeftOut(Query rest, List<Query> folds) {

    private static final String COLLECT = "collect";

    /** The parts of a query; empty if it folds no numbers. */
    static Optional<NullsLeftOut> of(Query query) {
        Map<TreeSet<String>, List<String>> byFields = new LinkedHashMap<>();
        List<String> others = new ArrayList<>();
        for (String collect : query.parameters().getOrDefault(COLLECT, List.of())) {
            TreeSet<String> numbers = numbersOf(collect);
            (numbers.isEmpty() ? others : byFields.computeIfAbsent(numbers, absent -> new ArrayList<>())).add(collect);
        }
        if (byFields.isEmpty()) {
            return Optional.empty();
        }
        List<Query> folds = new ArrayList<>();
        byFields.forEach((fields, collects) -> folds.add(with(query, collects, fields)));
        return Optional.of(new NullsLeftOut(with(query, others, new TreeSet<>()), folds));
    }

    private static TreeSet<String> numbersOf(String collect) {
        TreeSet<String> fields = new TreeSet<>();
        try {
            Measure measure = CollectParser.parse(collect);
            measure.parts().stream()
                    .filter(part -> part.fold().isArithmetic())
                    .map(Collect::field)
                    .forEach(fields::add);
        } catch (InvalidQueryException refused) {
            // the read API will say so
            return fields;
        }
        return fields;
    }

    private static Query with(Query query, List<String> collects, TreeSet<String> present) {
        Map<String, List<String>> parameters = new TreeMap<>(query.parameters());
        parameters.put(COLLECT, List.copyOf(collects));
        List<String> where = new ArrayList<>(parameters.getOrDefault("where", List.of()));
        present.forEach(field -> where.add(field + " is present"));
        parameters.put("where", where);
        return new Query(parameters, query.period());
    }

    /** The rows of the rest with what the folds gave for the same period and group. */
    List<Row> together(List<Row> rows, List<List<Row>> folded) {
        List<String> names = new ArrayList<>(List.of(RecordFields.START_AT, RecordFields.END_AT));
        names.addAll(rest.parameters().getOrDefault("group_by", List.of()));
        Map<List<JsonNode>, ObjectNode> byPlace = new HashMap<>();
        List<Row> together = new ArrayList<>();
        for (Row row : rows) {
            ObjectNode copy = row.values().deepCopy();
            byPlace.put(place(row, names), copy);
            together.add(new Row(copy));
        }
        for (List<Row> part : folded) {
            for (Row row : part) {
                ObjectNode into = byPlace.get(place(row, names));
                if (into != null) {
                    row.values().fields().forEachRemaining(field -> into.putIfAbsent(field.getKey(), field.getValue()));
                }
            }
        }
        return together;
    }

    private static List<JsonNode> place(Row row, List<String> names) {
        return names.stream().map(name -> row.values().path(name)).toList();
    }
}
