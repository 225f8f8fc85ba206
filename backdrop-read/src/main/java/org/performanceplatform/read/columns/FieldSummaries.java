package org.performanceplatform.read.columns;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.performanceplatform.core.layout.RecordFields;
import org.performanceplatform.core.query.TimeWindow;
import org.performanceplatform.read.limits.Deadline;

/** Finds out what fields a snapshot's records have. */
final class FieldSummaries {

    private FieldSummaries() {}

    static List<FieldSummary> of(Snapshot snapshot, Deadline deadline) {
        List<FieldSummary> summaries = new ArrayList<>();
        for (String field : new TreeSet<>(snapshot.fields().numbers().keySet())) {
            Ordinals values = values(snapshot, field, deadline);
            if (values.size() > 0 && !field.equals(RecordFields.UPDATED_AT)) {
                summaries.add(FieldSummary.of(field, values.values()));
            }
        }
        return summaries;
    }

    private static Ordinals values(Snapshot snapshot, String field, Deadline deadline) {
        RowSelection all = new RowSelection(snapshot, TimeWindow.ALWAYS, List.of(), false);
        Ordinals values = new Ordinals(snapshot, field);
        int[] rows = new int[Chunk.SIZE];
        int[] ordinals = new int[Chunk.SIZE];
        for (Chunk.View chunk : snapshot.chunks()) {
            deadline.check();
            values.fill(chunk, rows, all.of(chunk, rows), ordinals, true);
        }
        return values;
    }
}
