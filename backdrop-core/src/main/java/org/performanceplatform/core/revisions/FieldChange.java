package org.performanceplatform.core.revisions;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.bson.Document;
import org.performanceplatform.core.datasets.FieldName;
import org.performanceplatform.core.layout.RecordFields;

/**
 * What happened to one field of a record.
 *
 * @param before text, number, boolean, {@link Date}, or null if there was no value
 * @param after the same; null if there is no value any more
 */
public record FieldChange(String field, Object before, Object after) {

    private static final Set<String> TIMES = Set.of(RecordFields.TIMESTAMP, RecordFields.START_AT, RecordFields.END_AT);

    /**
     * The changes from one version of a record to the next, by field in alphabetical order.
     *
     * <p>The client's own fields count, and the times that say which period the record is about; what the store adds does not. A
     * missing field is no other than null, and 5 no other than 5.0. Of a deleted record the numbers count, or, where it has none, every
     * field of the client.
     *
     * @param after the next version; empty if the record is deleted
     */
    public static List<FieldChange> between(Document before, Optional<Document> after) {
        return after.map(next -> replaced(before, next)).orElseGet(() -> deleted(before));
    }

    private static List<FieldChange> replaced(Document before, Document after) {
        Set<String> fields = new TreeSet<>(before.keySet());
        fields.addAll(after.keySet());
        fields.removeIf(field -> FieldName.isInternal(field) && !TIMES.contains(field));
        List<FieldChange> changes = new ArrayList<>();
        for (String field : fields) {
            Object old = before.get(field);
            Object now = after.get(field);
            if (!same(old, now)) {
                changes.add(new FieldChange(field, old, now));
            }
        }
        return changes;
    }

    private static List<FieldChange> deleted(Document before) {
        List<FieldChange> values = new TreeSet<>(before.keySet())
                .stream()
                        .filter(field -> !FieldName.isInternal(field) && before.get(field) != null)
                        .map(field -> new FieldChange(field, before.get(field), null))
                        .toList();
        List<FieldChange> figures = values.stream()
                .filter(change -> change.before instanceof Number)
                .toList();
        return figures.isEmpty() ? values : figures;
    }

    /** Whether two values of a field say the same. */
    static boolean same(Object one, Object other) {
        if (Objects.equals(one, other)) {
            return true;
        }
        if (one instanceof Number first && other instanceof Number second) {
            Optional<BigDecimal> exact = exact(first);
            Optional<BigDecimal> otherExact = exact(second);
            return exact.isPresent() && otherExact.isPresent() && exact.get().compareTo(otherExact.get()) == 0;
        }
        return false;
    }

    private static Optional<BigDecimal> exact(Number number) {
        if (number instanceof Double floating) {
            return Double.isFinite(floating) ? Optional.of(new BigDecimal(floating)) : Optional.empty();
        }
        return Optional.of(BigDecimal.valueOf(number.longValue()));
    }
}
