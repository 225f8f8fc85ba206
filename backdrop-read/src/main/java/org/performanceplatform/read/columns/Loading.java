package org.performanceplatform.read.columns;

import com.mongodb.client.MongoCursor;
import java.time.Duration;
import java.util.Optional;
import org.bson.Document;
import org.performanceplatform.core.datasets.DataSetName;
import org.performanceplatform.core.heads.Head;
import org.performanceplatform.core.heads.HeadState;
import org.performanceplatform.read.stores.RecordStore;

/**
 * Reads all records of a data set: the head, the records, then again what was changed meanwhile. While it reads it looks at
 * the head from time to time, so that a log of 200 batches suffices however long it takes.
 */
final class Loading {

    private static final int RECORDS_AT_ONCE = 5000;
    private static final int RECORDS_BETWEEN_LOOKS = 10_000;
    private static final Duration BETWEEN_HEADS = Duration.ofSeconds(5);
    private static final int TRIES = 3;

    private final RecordStore store;
    private final DataSetName name;
    private final long mostBytes;

    /** @param mostBytes if the columns grow beyond, the loading is given up */
    Loading(RecordStore store, DataSetName name, long mostBytes) {
        this.store = store;
        this.name = name;
        this.mostBytes = mostBytes;
    }

    /** The records of one epoch, and the version up to which they are complete. */
    record Loaded(RecordColumns columns, HeadState state, Duration took) {}

    /**
     * The records as they are now; empty if they were replaced as a whole, or changed too fast, again and again.
     *
     * @throws NotColumnarException if a record holds something that columns have no place for
     * @throws TooManyBytesException if they take more memory than they may
     * @throws com.mongodb.MongoException if the store can't be read
     */
    Optional<Loaded> run() {
        for (int i = 0; i < TRIES; i++) {
            Optional<Loaded> loaded = runOnce();
            if (loaded.isPresent()) {
                return loaded;
            }
        }
        return Optional.empty();
    }

    private Optional<Loaded> runOnce() {
        long began = System.nanoTime();
        Head head = store.head(name);
        HeadState start = head.state();
        RecordColumns columns = new RecordColumns();
        Changes changes = new Changes(store.heads());
        long looked = began;
        try (MongoCursor<Document> records =
                store.records(start).find().batchSize(RECORDS_AT_ONCE).iterator()) {
            for (long count = 1; records.hasNext(); count++) {
                columns.put(records.next());
                if (count % RECORDS_BETWEEN_LOOKS == 0) {
                    checkBytes(columns);
                    if (System.nanoTime() - looked > BETWEEN_HEADS.toNanos()) {
                        long noted = head.state().version();
                        head = store.head(name);
                        looked = System.nanoTime();
                        if (!changes.note(head, start.epoch(), noted)) {
                            return Optional.empty();
                        }
                    }
                }
            }
        }
        long noted = head.state().version();
        head = store.head(name);
        if (!changes.note(head, start.epoch(), noted)) {
            return Optional.empty();
        }
        changes.applyTo(columns, store.records(start));
        checkBytes(columns);
        return Optional.of(new Loaded(columns, head.state(), Duration.ofNanos(System.nanoTime() - began)));
    }

    private void checkBytes(RecordColumns columns) {
        if (columns.bytes() > mostBytes) {
            throw new TooManyBytesException(columns.bytes());
        }
    }
}
