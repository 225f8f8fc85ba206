package org.performanceplatform.write.ingest;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.performanceplatform.core.heads.TimeRange;
import org.performanceplatform.core.layout.RecordFields;
import org.performanceplatform.core.recordformats.ReadRecord;
import org.performanceplatform.core.recordformats.RecordFormatException;
import org.performanceplatform.core.recordformats.RecordReader;
import org.performanceplatform.core.records.CheckedRecord;
import org.performanceplatform.core.records.RecordFault;
import org.performanceplatform.core.records.RecordFaults;
import org.performanceplatform.core.records.RecordRules;
import org.performanceplatform.core.records.StoredRecord;
import org.performanceplatform.write.spooling.Spool;
import org.performanceplatform.write.storing.EarlyComparison;

/** The records of a body after their checks: the good ones put aside, the faults of the others collected. */
final class CheckedBody {

    private static final int MOST_MESSAGES = 1_000;
    private static final int MOST_FAULTS = 100;

    /** Of a reason; there may be as many as records. */
    private static final int MOST_CHARACTERS = 200;

    private final RecordRules rules;
    private final RecordIds ids;
    private final Spool spool;
    private final EarlyComparison comparison;
    private final int currentYear;
    private final RecordFaults faults = new RecordFaults(MOST_MESSAGES, MOST_FAULTS);
    private final BitSet refused = new BitSet();
    private final List<RecordFault> reasons = new ArrayList<>();
    private TimeRange range;
    private int warnings;
    private int records;

    CheckedBody(RecordRules rules, RecordIds ids, Spool spool, EarlyComparison comparison, Clock clock) {
        this.rules = rules;
        this.ids = ids;
        this.spool = spool;
        this.comparison = comparison;
        this.currentYear = clock.instant().atZone(ZoneOffset.UTC).getYear();
    }

    /** Reads a body to its end. Once a record is at fault the others are only put aside if they are to be stored still. */
    void read(RecordReader reader, boolean lenient) {
        boolean more = true;
        while (more) {
            try {
                ReadRecord read = reader.next();
                more = read != null;
                if (more) {
                    check(read, lenient);
                    records++;
                }
            } catch (RecordFormatException e) {
                refuse(e, lenient);
                records++;
            }
        }
    }

    private void check(ReadRecord read, boolean lenient) {
        CheckedRecord checked = rules.check(read.values(), records, currentYear);
        warnings += checked.warnings().size();
        if (!checked.faults().isEmpty()) {
            refuse(checked.faults(), lenient);
        } else if (lenient || faults.badRecords() == 0) {
            putAside(checked.document());
        }
    }

    /** A record that can't be read is a bad record, as long as those after it can. */
    private void refuse(RecordFormatException unreadable, boolean lenient) {
        if (!unreadable.concernsOneRecord()) {
            throw unreadable;
        }
        String field = unreadable.position().column();
        refuse(List.of(RecordFault.unreadable(records, field, unreadable.getMessage())), lenient);
    }

    private void refuse(List<RecordFault> ofRecord, boolean lenient) {
        faults.add(ofRecord);
        refused.set(records);
        if (lenient) {
            reasons.add(ofRecord.get(0).shortened(MOST_CHARACTERS));
        }
    }

    /** How many values look like personal data and are stored all the same. */
    int warnings() {
        return warnings;
    }

    private void putAside(Document record) {
        record.computeIfAbsent(RecordFields.ID, absent -> ids.at(records));
        comparison.add(spool.add(StoredRecord.withPeriods(record)));
        StoredRecord.timestamp(record)
                .ifPresent(moment -> range = range == null ? TimeRange.of(moment) : range.including(moment));
    }

    RecordFaults faults() {
        return faults;
    }

    /** Whether the record at an index of the body is refused. */
    boolean isRefused(int index) {
        return refused.get(index);
    }

    /** The first fault of each refused record of a lenient sender, in their order, beyond those that {@link #faults} has room for. */
    List<RecordFault> reasons() {
        return reasons;
    }

    /** How many records the body has. */
    int records() {
        return records;
    }

    /** The least and greatest {@code _timestamp} of the good records. */
    Optional<TimeRange> range() {
        return Optional.ofNullable(range);
    }

    Spool spool() {
        return spool;
    }
}
