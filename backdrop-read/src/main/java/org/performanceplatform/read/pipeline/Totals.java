package org.performanceplatform.read.pipeline;

import java.util.Arrays;
import java.util.List;
import org.bson.Document;
import org.performanceplatform.core.query.Tally;
import org.performanceplatform.core.query.Values;

/**
 * What MongoDB totals of one field in one cell. Booleans count as 0 and 1. The sum of the magnitudes is carried beside
 * the sum, in floating point: the embedded server's integer sums wrap silently, and MongoDB's turn floating, which
 * cannot happen while the magnitudes stay below 2^62.
 *
 * @param sum an integer if all numbers were, otherwise floating
 * @param least null if there was no number, like {@code greatest}
 */
record Totals(
        CellKeys.Key key, long values, long numbers, Number sum, double magnitude, Number least, Number greatest) {

    private static final double SAFE_MAGNITUDE = 0x1p62;
    private static final String NUMBER = "$number";

    /** The stages after the match on the field's existence. */
    static Document[] stages(CellKeys keys, String field) {
        Document projection =
                new Document("_id", 0).append("key", keys.expression()).append("number", number(field));
        Document isNegative = new Document("$lt", List.of(NUMBER, 0));
        Document group = new Document("_id", "$key")
                .append("values", new Document("$sum", 1))
                .append("numbers", sum(condition(equal(NUMBER, null), 0, 1)))
                .append("sum", sum(NUMBER))
                .append("magnitude", sum(condition(isNegative, times(-1.0), times(1.0))))
                .append("least", new Document("$min", NUMBER))
                .append("greatest", new Document("$max", NUMBER));
        return new Document[] {new Document("$project", projection), new Document("$group", group)};
    }

    static Totals of(CellKeys.Key key, Document group) {
        return new Totals(
                key,
                group.get("values", Number.class).longValue(),
                group.get("numbers", Number.class).longValue(),
                widened(group.get("sum", Number.class)),
                group.get("magnitude", Number.class).doubleValue(),
                canonical(group.get("least", Number.class)),
                canonical(group.get("greatest", Number.class)));
    }

    /** Whether the sum cannot have wrapped, nor an integer sum have turned floating. */
    boolean isExact() {
        return magnitude < SAFE_MAGNITUDE || numbers == 0;
    }

    void addTo(Tally tally, boolean extremes) {
        tally.total(values, numbers, sum);
        if (extremes && numbers > 0) {
            tally.extremes(least, greatest);
        }
    }

    private static Number widened(Number number) {
        return number instanceof Integer ? Long.valueOf(number.longValue()) : number;
    }

    private static Number canonical(Number number) {
        return (Number) Values.canonical(number);
    }

    /** A number as itself, a boolean as 0 or 1, anything else as null: numbers stand between null and all text. */
    private static Document number(String field) {
        String value = "$" + field;
        Document isNumber = new Document(
                "$and",
                List.of(new Document("$gt", Arrays.asList(value, null)), new Document("$lt", List.of(value, ""))));
        return condition(isNumber, value, condition(equal(value, true), 1, condition(equal(value, false), 0, null)));
    }

    private static Document equal(Object left, Object right) {
        return new Document("$eq", Arrays.asList(left, right));
    }

    private static Document condition(Object test, Object then, Object otherwise) {
        return new Document("$cond", Arrays.asList(test, then, otherwise));
    }

    private static Document sum(Object expression) {
        return new Document("$sum", expression);
    }

    private static Document times(double factor) {
        return new Document("$multiply", List.of(NUMBER, factor));
    }
}
