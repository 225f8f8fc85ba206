package org.performanceplatform.core.records;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.performanceplatform.core.records.RecordFault.Code;
import org.performanceplatform.core.records.RecordFault.Stage;

/**
 * Collects the faults of a batch, record by record, and gives the messages of the reference in its order, after those of
 * records that could not be read: those of the schema for all records, one for missing id fields, those of dates, and those of
 * the records themselves; of the last two at most one for a record. Holds a bounded number of bounded messages, however many faults there
 * are and whatever they repeat.
 */
public final class RecordFaults {

    private final int mostMessages;
    private final int mostFaults;
    private final Map<Stage, List<String>> messages = new EnumMap<>(Stage.class);
    private final List<RecordFault> faults = new ArrayList<>();
    private final Map<Code, Integer> counts = new EnumMap<>(Code.class);
    private int badRecords;

    /**
     * @param mostMessages how many messages are kept of each stage
     * @param mostFaults how many faults are kept
     */
    public RecordFaults(int mostMessages, int mostFaults) {
        this.mostMessages = mostMessages;
        this.mostFaults = mostFaults;
        for (Stage stage : Stage.values()) {
            messages.put(stage, new ArrayList<>());
        }
    }

    /** Adds the faults of one record, in the order in which they were found. */
    public void add(List<RecordFault> ofRecord) {
        if (ofRecord.isEmpty()) {
            return;
        }
        badRecords++;
        Map<Stage, String> one = new EnumMap<>(Stage.class);
        for (RecordFault whole : ofRecord) {
            RecordFault fault = whole.shortened();
            counts.merge(fault.code(), 1, Integer::sum);
            switch (fault.code().stage()) {
                case READING, SCHEMA -> keep(fault.code().stage(), fault.message());
                case AUTO_IDS, RECORD -> one.putIfAbsent(fault.code().stage(), fault.message());
                case DATES -> one.put(Stage.DATES, fault.message());
            }
            if (fault.code() != Code.NOT_A_DATE && faults.size() < mostFaults) {
                faults.add(fault);
            }
        }
        one.forEach(this::keep);
    }

    private void keep(Stage stage, String message) {
        int most = stage == Stage.AUTO_IDS ? 1 : mostMessages;
        if (messages.get(stage).size() < most) {
            messages.get(stage).add(message);
        }
    }

    /** How many records are at fault. */
    public int badRecords() {
        return badRecords;
    }

    /** How often each kind of fault was found. */
    public Map<Code, Integer> counts() {
        return Map.copyOf(counts);
    }

    /** The messages, in the reference's order. */
    public List<String> messages() {
        return messages.values().stream().flatMap(List::stream).toList();
    }

    /** The first faults, in the order of the records; what only repeats another in the messages is left out. */
    public List<RecordFault> faults() {
        return List.copyOf(faults);
    }

    /** Whether nothing but limits is exceeded. */
    public boolean onlyLimits() {
        return badRecords > 0 && counts.keySet().stream().allMatch(Code::isLimit);
    }
}
