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

    /** A cell's bucket and group. */
    record Key(Instant bucket, List<Object> group) {}

    /** The expression that tells cells apart. */
    Document expression() {
        Document key = new Document();
        aggregation.period().ifPresent(period -> key.append(BUCKET, "$" + period.startField()));
        for (int i = 0; i < aggregation.groupBy().size(); i++) {
            key.append("group" + i, "$" + aggregation.groupBy().get(i));
        }
        return key;
    }

    /** The expression that tells cells, and values of a field in them, apart. */
    Document expressionWith(String field) {
        return expression().append(VALUE, "$" + field);
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
            values.add(Values.canonical(id.get("group" + i)));
        }
        return new Key((Instant) Values.canonical(id.get(BUCKET)), values);
    }

    static Object value(Document group) {
        return Values.canonical(group.get("_id", Document.class).get(VALUE));
    }
}
