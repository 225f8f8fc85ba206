package org.performanceplatform.core.heads;

import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.performanceplatform.core.datasets.DataSetName;
import org.performanceplatform.core.layout.HeadFields;
import org.performanceplatform.core.layout.StoreLayout;

/**
 * What a head says of the present content of a data set, without its log.
 *
 * @param epoch changes whenever the content is replaced as a whole; {@code none} for a data set never written
 * @param collection the collection that holds the records; it need not exist
 * @param version rises with every settled batch; 0 for a data set never written
 * @param changed when the content last changed, to the millisecond; empty for a data set without a settled batch
 * @param open the batches whose records may be stored in part
 */
public record HeadState(
        DataSetName name,
        String epoch,
        String collection,
        long version,
        Optional<Instant> changed,
        List<OpenBatch> open) {

    public HeadState {
        open = List.copyOf(open);
    }

    /** The state of a data set that was never written. */
    static HeadState absent(DataSetName name) {
        return new HeadState(
                name,
                StoreLayout.NO_EPOCH,
                StoreLayout.recordsCollection(name, StoreLayout.NO_EPOCH),
                0,
                Optional.empty(),
                List.of());
    }

    static HeadState of(Document head) {
        return new HeadState(
                new DataSetName(head.getString("_id")),
                head.getString(HeadFields.EPOCH),
                head.getString(HeadFields.COLLECTION),
                head.get(HeadFields.VERSION, Number.class).longValue(),
                Optional.ofNullable(head.getDate(HeadFields.CHANGED)).map(Date::toInstant),
                head.getList(HeadFields.OPEN, Document.class, List.of()).stream()
                        .map(OpenBatch::of)
                        .toList());
    }

    /** Whether the data set was ever written or emptied. */
    public boolean exists() {
        return !epoch.equals(StoreLayout.NO_EPOCH);
    }

    /** Whether no batch is open, so that the records are exactly those of {@link #version}. */
    public boolean quiet() {
        return open.isEmpty();
    }
}
