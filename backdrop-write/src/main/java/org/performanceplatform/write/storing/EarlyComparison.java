package org.performanceplatform.write.storing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import org.bson.RawBsonDocument;
import org.performanceplatform.core.datasets.DataSetName;
import org.performanceplatform.core.revisions.Publication;
import org.performanceplatform.write.spooling.Spool;

/**
 * Compares the first records of a batch with what is stored while those after them are still being read and checked, so that the store
 * and the service work at the same time. It only reads: a body that turns out to be at fault leaves nothing behind. Not for use by
 * several threads.
 */
public final class EarlyComparison implements AutoCloseable {

    private static final int RECORDS_AT_A_TIME = 250;
    private static final int BYTES_AT_A_TIME = 1024 * 1024;

    /** So few that their ids need not be stored before the batch is known to be good. */
    private static final int MOST_RECORDS = 4_000;

    private final Supplier<RecordStore> store;
    private final DataSetName name;
    private final Spool batch;
    private final Publication publication;
    private final Executor executor;
    private List<RawBsonDocument> waiting = new ArrayList<>();
    private int bytes;
    private int records;
    private CompletableFuture<Preparation> prepared;
    private CompletableFuture<Preparation> work;

    EarlyComparison(
            Supplier<RecordStore> store, DataSetName name, Spool batch, Publication publication, Executor executor) {
        this.store = store;
        this.name = name;
        this.batch = batch;
        this.publication = publication;
        this.executor = executor;
    }

    /** Takes the next record of the batch. Waits only if the store is much slower than the body. */
    public void add(RawBsonDocument record) {
        records++;
        if (records > MOST_RECORDS) {
            return;
        }
        waiting.add(record);
        bytes += record.getByteBuffer().remaining();
        if (waiting.size() == RECORDS_AT_A_TIME || bytes > BYTES_AT_A_TIME) {
            compareWaiting();
        }
    }

    private void compareWaiting() {
        List<RawBsonDocument> next = waiting;
        waiting = new ArrayList<>();
        bytes = 0;
        if (work == null) {
            prepared = CompletableFuture.supplyAsync(() -> store.get().prepare(name, batch, publication), executor);
            work = prepared;
        } else {
            Awaited.end(work);
        }
        work = work.thenApplyAsync(preparation -> preparation.compare(next), executor);
    }

    /**
     * Stores the batch, once it is whole.
     *
     * @param deadline is asked between chunks, and throws when the time for this request is over
     * @return what became of its records, all durable
     * @throws com.mongodb.MongoException if the store fails
     */
    public Outcomes store(Runnable deadline) {
        return store.get()
                .store(name, batch, publication, Optional.ofNullable(work).map(Awaited::result), deadline);
    }

    /** Ends it in any case; what is still under way is thrown away when it is done. */
    @Override
    public void close() {
        if (work != null) {
            work.whenComplete((done, failed) -> prepared.thenAccept(Preparation::close));
        }
    }
}
