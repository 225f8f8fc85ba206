package org.performanceplatform.core.records;

import java.util.List;
import java.util.Map;

/** Rules for the tests, and what they say of one record. */
final class Checks {

    static final int YEAR = 2016;

    private Checks() {}

    /** Rules of a data set whose ids are made of these fields; of none, if ids are sent. */
    static RecordRules rulesWithIdsFrom(String... fields) {
        return new RecordRules(
                RecordSchema.anything(), new AutoIds(List.of(fields)), RecordLimits.DEFAULT, Confidentiality.DEFAULT);
    }

    static List<String> messages(RecordRules rules, Map<String, Object> record) {
        RecordFaults faults = new RecordFaults(1000, 100);
        faults.add(rules.check(record, 0, YEAR).faults());
        return faults.messages();
    }
}
