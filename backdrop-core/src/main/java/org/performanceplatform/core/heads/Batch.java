package org.performanceplatform.core.heads;

import org.performanceplatform.core.datasets.DataSetName;

/**
 * A batch that was begun and may now write its records.
 *
 * @param collection the collection to write to, whatever becomes of the data set meanwhile
 * @param begun the head just after the beginning
 * @param alone whether no other batch was open, or was settled, since the head was read that the caller relied on
 */
public record Batch(DataSetName name, BatchIds ids, String collection, HeadState begun, boolean alone) {

    static Batch begun(HeadState before, BatchIds ids, HeadState begun) {
        boolean sameEpoch = before.exists() ? before.epoch().equals(begun.epoch()) : begun.version() == 0;
        boolean alone = sameEpoch
                && before.quiet()
                && begun.version() == before.version()
                && begun.open().size() == 1;
        return new Batch(begun.name(), ids, begun.collection(), begun, alone);
    }

    static Batch begunFirst(BatchIds ids, HeadState begun) {
        return new Batch(
                begun.name(), ids, begun.collection(), begun, begun.open().size() == 1);
    }

    /** Whether there was no head before, so that there can be no record either. */
    public boolean madeTheHead() {
        return begun.version() == 0 && begun.open().size() == 1;
    }
}
