package org.performanceplatform.read.pipeline;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.bson.Document;
import org.performanceplatform.core.layout.RecordFields;
import org.performanceplatform.core.query.Aggregation;
import org.performanceplatform.core.query.Values;

/** How the bucket and the group of a record become the {@code _id} of a {@code $group} stage, and back. */
record CellKeys(Aggregation aggregation) {

    private static final String BUCKET = "bucket";
    private static final String VALUE = "value";

    /** Stands before text that begins with a dollar sign; no stored text has it. */
    private static final String ESCAPE = "\0";

    /** A cell's bucket and group. */
    record Key(Instant bucket, List<Object> group) {}

    /** The expression that tells cells apart. */
    Document expression() {
        Document key = new Document();
        aggregation.period().ifPresent(period -> key.append(BUCKET, "$" + period.startField()));
        for (int i = 0; i < aggregation.groupBy().size(); i++) {
            key.append("group" + i, escaped(aggregation.groupBy().get(i)));
        }
        return key;
    }

    /** The expression that tells cells, and values of a field in them, apart. */
    Document expressionWith(String field) {
        return expression().append(VALUE, escaped(field));
    }

    /**
     * The stage that keeps of a record only the fields that tell cells apart, and those given: the embedded server would otherwise hold
     * whole records while it groups them.
     */
    Document only(String... fields) {
        Document kept = new Document(RecordFields.ID, 0);
        aggregation.period().ifPresent(period -> kept.append(period.startField(), 1));
        aggregation.groupBy().forEach(field -> kept.append(field, 1));
        for (String field : fields) {
            kept.append(field, 1);
        }
        return new Document("$project", kept);
    }

    /** The conditions without which a record is in no cell. */
    List<Document> matches() {
        List<Document> matches = new ArrayList<>(Matches.of(aggregation.window(), aggregation.conditions()));
        aggregation.period().ifPresent(period -> matches.add(Matches.present(period.startField())));
        aggregation.groupBy().forEach(field -> matches.add(Matches.present(field)));
        return matches;
    }

    Key of(Document group) {
        Document id = group.get("_id", Document.class);
        List<Object> values = new ArrayList<>(aggregation.groupBy().size());
        for (int i = 0; i < aggregation.groupBy().size(); i++) {
            values.add(unescaped(id.get("group" + i)));
        }
        return new Key((Instant) Values.canonical(id.get(BUCKET)), values);
    }

    static Object value(Document group) {
        return unescaped(group.get("_id", Document.class).get(VALUE));
    }

    /**
     * A field's value, or text such as {@code $5} behind an escape: the embedded server evaluates the values in an {@code _id} once more, and
     * would take that for the name of a field.
     */
    private static Document escaped(String field) {
        String value = "$" + field;
        Document isDollarText = new Document(
                "$and",
                List.of(
                        new Document("$gte", List.of(value, new Document("$literal", "$"))),
                        new Document("$lt", List.of(value, "%"))));
        return new Document("$cond", List.of(isDollarText, new Document("$concat", List.of(ESCAPE, value)), value));
    }

    private static Object unescaped(Object value) {
        return value instanceof String text && text.startsWith(ESCAPE)
                ? text.substring(ESCAPE.length())
                : Values.canonical(value);
    }
}
