package org.performanceplatform.read.metadata;

import com.mongodb.client.MongoCollection;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.bson.Document;
import org.performanceplatform.core.layout.RecordFields;
import org.performanceplatform.core.periods.Period;
import org.performanceplatform.core.query.Values;
import org.performanceplatform.read.columns.FieldSummary;
import org.performanceplatform.read.limits.Deadline;

/**
 * What a data set holds, found out by reading every record; for data sets that are not in memory, whose distinct values need not fit
 * there either.
 */
final class StoredContent {

    private static final int OFTEN = 1000;

    private final Map<String, FieldValues> values = new TreeMap<>();
    private final int mostValues;
    private long records;
    private Date first;
    private Date last;
    private Date updatedAt;

    private StoredContent(int mostValues) {
        this.mostValues = mostValues;
    }

    /** @param mostValues up to which the distinct values of a field are counted */
    static DataSetDescription.Content of(MongoCollection<Document> collection, int mostValues, Deadline deadline) {
        StoredContent content = new StoredContent(mostValues);
        for (Document record : collection.find().batchSize(OFTEN)) {
            if (content.records % OFTEN == 0) {
                deadline.check();
            }
            content.add(record);
        }
        return new DataSetDescription.Content(
                content.records,
                instant(content.first),
                instant(content.last),
                instant(content.updatedAt),
                content.summaries());
    }

    private void add(Document record) {
        records++;
        Date time = record.getDate(RecordFields.TIMESTAMP);
        if (time != null) {
            first = first == null || time.before(first) ? time : first;
            last = last == null || time.after(last) ? time : last;
        }
        Date updated = record.getDate(RecordFields.UPDATED_AT);
        updatedAt = updatedAt == null || (updated != null && updated.after(updatedAt)) ? updated : updatedAt;
        record.forEach((field, value) -> {
            if (!isOwn(field)) {
                values.computeIfAbsent(field, name -> new FieldValues(mostValues))
                        .add(Values.canonical(value));
            }
        });
    }

    /** The fields that every data set has are not told of. */
    private static boolean isOwn(String field) {
        boolean period = field.endsWith("_start_at")
                && List.of(Period.values()).stream()
                        .anyMatch(each -> each.startField().equals(field));
        return period
                || field.equals(RecordFields.ID)
                || field.equals(RecordFields.TIMESTAMP)
                || field.equals(RecordFields.UPDATED_AT);
    }

    private List<FieldSummary> summaries() {
        return values.entrySet().stream()
                .map(entry -> entry.getValue().summary(entry.getKey()))
                .toList();
    }

    private static Optional<Instant> instant(Date date) {
        return Optional.ofNullable(date).map(Date::toInstant);
    }
}
