package org.performanceplatform.core.records;

import java.util.List;
import org.bson.Document;
import org.performanceplatform.core.layout.RecordFields;
import org.performanceplatform.core.records.RecordFault.Code;

/** Replaces the texts of a record's date fields by dates, and says of which it is impossible. */
final class RecordDates {

    private static final List<String> FIELDS =
            List.of(RecordFields.TIMESTAMP, RecordFields.START_AT, RecordFields.END_AT);

    private final int index;
    private final int currentYear;
    private final List<RecordFault> faults;

    RecordDates(int index, int currentYear, List<RecordFault> faults) {
        this.index = index;
        this.currentYear = currentYear;
        this.faults = faults;
    }

    void replaceTexts(Document document) {
        for (String field : FIELDS) {
            if (document.containsKey(field)) {
                replace(document, field);
            }
        }
    }

    private void replace(Document document, String field) {
        Object value = document.get(field);
        DateReading reading =
                value instanceof String text ? DateText.read(text, currentYear) : new DateReading.Unreadable();
        if (reading instanceof DateReading.Moment moment) {
            document.put(field, StoredRecord.date(moment.instant()));
        } else if (reading instanceof DateReading.Impossible) {
            faults.add(RecordFault.at(
                    index, field, Code.IMPOSSIBLE_DATE, value + " in the " + field + " field is not a valid date"));
        } else {
            String subject = field.equals(RecordFields.TIMESTAMP) ? "the " + field : field;
            faults.add(RecordFault.at(
                    index,
                    field,
                    Code.UNREADABLE_DATE,
                    subject + " must be a date in the format yyyy-MM-ddT00:00:00Z"));
        }
    }
}
