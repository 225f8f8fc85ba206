package org.performanceplatform.write.ingest;

import org.performanceplatform.core.records.RecordFaults;
import org.performanceplatform.write.errors.Problem;
import org.performanceplatform.write.errors.RefusedException;

/** A body is refused because of its records. Knows of more faults than the client is told. */
final class RefusedRecordsException extends RefusedException {

    private static final long serialVersionUID = 1L;

    private final transient RecordFaults faults;

    RefusedRecordsException(Problem problem, RecordFaults faults) {
        super(problem);
        this.faults = faults;
    }

    RecordFaults faults() {
        return faults;
    }
}
