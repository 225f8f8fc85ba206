package org.performanceplatform.read.pipeline;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import org.bson.Document;
import org.performanceplatform.core.layout.RecordFields;
import org.performanceplatform.core.query.Condition;
import org.performanceplatform.core.query.TimeWindow;

/** Conditions and windows as MongoDB's query documents. */
final class Matches {

    private static final String SPECIAL = "\\^$.|?*+()[]{}-#&~/";

    private Matches() {}

    /** The records in the window that satisfy every condition. */
    static List<Document> of(TimeWindow window, List<Condition> conditions) {
        List<Document> all = new ArrayList<>();
        if (window.isBounded()) {
            all.add(on(
                    RecordFields.TIMESTAMP,
                    new Document("$gte", stored(window.start().orElseThrow()))
                            .append(
                                    window.inclusive() ? "$lte" : "$lt",
                                    stored(window.end().orElseThrow()))));
        }
        conditions.forEach(condition -> all.add(of(condition)));
        return all;
    }

    /** All of them at once, as one query document. */
    static Document all(List<Document> matches) {
        return matches.isEmpty() ? new Document() : new Document("$and", matches);
    }

    /** The field is there and not null. */
    static Document present(String field) {
        return on(field, new Document("$ne", null));
    }

    /** The field is there, perhaps null. */
    static Document exists(String field) {
        return on(field, new Document("$exists", true));
    }

    /** A canonical value as MongoDB has it. */
    static Object stored(Object value) {
        return value instanceof Instant instant ? Date.from(instant) : value;
    }

    static Document of(Condition condition) {
        String field = condition.field();
        if (condition instanceof Condition.Equal equal) {
            return on(field, new Document("$eq", equal.value()));
        }
        if (condition instanceof Condition.Prefix prefix) {
            return prefix(field, prefix.prefix());
        }
        if (condition instanceof Condition.Compare compare) {
            return compare(compare);
        }
        if (condition instanceof Condition.OneOf oneOf) {
            List<Object> values = oneOf.values().stream().map(Matches::stored).toList();
            return on(field, new Document("$exists", true).append(oneOf.negated() ? "$nin" : "$in", values));
        }
        Condition.Missing missing = (Condition.Missing) condition;
        return on(field, new Document(missing.negated() ? "$ne" : "$eq", null));
    }

    private static Document compare(Condition.Compare compare) {
        String operator =
                switch (compare.operator()) {
                    case EQUAL -> "$eq";
                    case UNEQUAL -> "$ne";
                    case LESS -> "$lt";
                    case AT_MOST -> "$lte";
                    case GREATER -> "$gt";
                    case AT_LEAST -> "$gte";
                };
        return on(compare.field(), new Document("$exists", true).append(operator, stored(compare.value())));
    }

    private static Document prefix(String field, String prefix) {
        if (prefix.indexOf('\0') >= 0) {
            return on(field, new Document("$in", List.of())); // no stored text has it, and no pattern may
        }
        StringBuilder pattern = new StringBuilder("^");
        for (char character : prefix.toCharArray()) {
            if (SPECIAL.indexOf(character) >= 0) {
                pattern.append('\\');
            }
            pattern.append(character);
        }
        // the embedded server matches numbers by their text too, unless only text is looked at
        Document isText = on(field, new Document("$gte", ""));
        return all(List.of(isText, on(field, new Document("$regex", pattern.toString()))));
    }

    private static Document on(String field, Document condition) {
        return new Document(field, condition);
    }
}
