package org.performanceplatform.core.records;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.bson.Document;
import org.performanceplatform.core.datasets.FieldName;
import org.performanceplatform.core.layout.RecordFields;
import org.performanceplatform.core.records.RecordFault.Code;

/**
 * The rules that every record of a data set must satisfy ({@code reference/backdrop.md} sections 1.5 to 1.8), checked in the
 * reference's order: schema, id fields, dates, then each key and its value. Safe for use by many threads.
 */
public final class RecordRules {

    private static final Set<String> DATES = Set.of(RecordFields.TIMESTAMP, RecordFields.START_AT, RecordFields.END_AT);

    private final RecordSchema schema;
    private final AutoIds autoIds;
    private final RecordLimits limits;
    private final Confidentiality confidentiality;

    public RecordRules(RecordSchema schema, AutoIds autoIds, RecordLimits limits, Confidentiality confidentiality) {
        this.schema = schema;
        this.autoIds = autoIds;
        this.limits = limits;
        this.confidentiality = confidentiality;
    }

    /**
     * Checks a record and gives it its derived id.
     *
     * @param values the record as it was sent: values are {@code String}, {@code Long}, {@code java.math.BigInteger},
     *     {@code Double}, {@code Boolean}, null, {@code List} or {@code Map}
     * @param index its place in the batch, from 0
     * @param currentYear for dates whose year has two digits
     */
    public CheckedRecord check(Map<String, Object> values, int index, int currentYear) {
        List<RecordFault> faults = new ArrayList<>(schema.faults(values, index));
        Document document = new Document();
        document.putAll(values);
        addId(document, index, faults);
        new RecordDates(index, currentYear, faults).replaceTexts(document);
        tooManyFields(document, index, faults);
        document.forEach((key, value) -> checkField(index, key, value, faults));
        List<RecordFault> warnings = new ArrayList<>();
        values.forEach((key, value) ->
                checkConfidentiality(index, key, value, confidentiality.onlyWarns() ? warnings : faults, faults));
        return new CheckedRecord(document, faults, warnings);
    }

    /**
     * Looks at values as they were sent: an id that is derived from them repeats them anyway. What looks like personal data is not
     * repeated to the sender either, whose program may keep the answer somewhere.
     */
    private void checkConfidentiality(
            int index, String key, Object value, List<RecordFault> personalData, List<RecordFault> faults) {
        confidentiality.personalData(key, value).ifPresent(kind -> {
            faults.replaceAll(fault -> fault.withoutValue(String.valueOf(value)));
            personalData.add(Confidentiality.refused(index, key, kind));
        });
        confidentiality.addSmallCount(index, key, value, faults);
    }

    private void addId(Document document, int index, List<RecordFault> faults) {
        List<String> missing = autoIds.missingFrom(document);
        if (!missing.isEmpty()) {
            faults.add(new RecordFault(
                    index,
                    "",
                    Code.MISSING_ID_FIELDS,
                    missing.stream()
                            .collect(Collectors.joining(", ", "The following required id fields are missing: ", ""))));
        } else if (autoIds.areDerived()) {
            document.put(RecordFields.ID, autoIds.of(document));
        }
    }

    private void tooManyFields(Document document, int index, List<RecordFault> faults) {
        if (document.size() > limits.fields()) {
            faults.add(new RecordFault(
                    index,
                    "",
                    Code.TOO_MANY_FIELDS,
                    "a record may have at most " + limits.fields() + " fields, and this has " + document.size()));
        }
    }

    private void checkField(int index, String key, Object value, List<RecordFault> faults) {
        if (!FieldName.isValid(key)) {
            faults.add(RecordFault.at(index, key, Code.INVALID_KEY, key + " is not a valid key"));
        } else if (FieldName.isInternal(key) && !DATES.contains(key) && !key.equals(RecordFields.ID)) {
            faults.add(RecordFault.at(
                    index, key, Code.UNKNOWN_INTERNAL_FIELD, key + " is not a recognised internal field"));
        } else if (!RecordValue.isAllowed(value)) {
            faults.add(RecordFault.at(index, key, Code.INVALID_VALUE, key + " has an invalid value"));
        } else if (DATES.contains(key)) {
            if (!(value instanceof java.util.Date)) {
                faults.add(RecordFault.at(index, key, Code.NOT_A_DATE, key + " is not a valid datetime object"));
            }
        } else if (key.equals(RecordFields.ID)) {
            checkId(index, value, faults);
        } else {
            checkLength(index, key, value, faults);
        }
    }

    private static void checkId(int index, Object value, List<RecordFault> faults) {
        if (!RecordId.isValid(value)) {
            String message = RecordId.isTooLong(value)
                    ? "_id is longer than " + RecordId.MOST_BYTES + " bytes"
                    : "_id \"" + PythonText.plain(value) + "\" is not a valid id";
            faults.add(RecordFault.at(index, RecordFields.ID, Code.INVALID_ID, message));
        }
    }

    private void checkLength(int index, String key, Object value, List<RecordFault> faults) {
        if (value instanceof String text
                && text.length() > limits.textBytes() / 3
                && text.getBytes(StandardCharsets.UTF_8).length > limits.textBytes()) {
            faults.add(RecordFault.at(
                    index, key, Code.TEXT_TOO_LONG, key + " is longer than " + limits.textBytes() + " bytes"));
        }
    }
}
