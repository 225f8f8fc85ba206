package org.performanceplatform.core.records;

import java.util.List;
import org.bson.Document;

/**
 * A record after its checks.
 *
 * @param document the record with its dates as dates, without period starts, and without {@code _id} if it has none yet; only
 *     to be stored if there are no faults
 * @param faults what is wrong with it, in the order in which it was found
 * @param warnings what is noteworthy, and does not keep the record from being stored
 */
public record CheckedRecord(Document document, List<RecordFault> faults, List<RecordFault> warnings) {

    public CheckedRecord {
        faults = List.copyOf(faults);
        warnings = List.copyOf(warnings);
    }
}
