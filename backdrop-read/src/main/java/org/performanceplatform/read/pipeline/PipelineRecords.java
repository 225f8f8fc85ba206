package org.performanceplatform.read.pipeline;

import com.mongodb.client.FindIterable;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoCursor;
import com.mongodb.client.cursor.TimeoutMode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.bson.Document;
import org.performanceplatform.core.query.Query;
import org.performanceplatform.read.representations.Rows;

/** The stored records that a raw query asks for, read from MongoDB while they are sent. */
public final class PipelineRecords {

    private static final int RECORDS_AT_ONCE = 1000;

    private final MongoCollection<Document> records;
    private final Duration timeLimit;

    /**
     * @param records the collection of the data set's present epoch; it need not exist
     * @param timeLimit after which finding the first records, or the next ones, is given up
     */
    public PipelineRecords(MongoCollection<Document> records, Duration timeLimit) {
        this.records = records;
        this.timeLimit = timeLimit;
    }

    /** The records in the order of the query, at most as many as it says. */
    public Rows.Cursor open(Query query) {
        List<Document> matches = new ArrayList<>(Matches.of(query.window(), query.conditions()));
        query.cursor().ifPresent(cursor -> matches.add(Paging.after(cursor, query)));
        FindIterable<Document> found = records.withTimeout(timeLimit.toMillis(), TimeUnit.MILLISECONDS)
                .find(Matches.all(matches))
                .sort(Paging.order(query))
                .batchSize(RECORDS_AT_ONCE)
                .allowDiskUse(true)
                .timeoutMode(TimeoutMode.ITERATION);
        query.limit().ifPresent(limit -> found.limit((int) Math.min(limit, Integer.MAX_VALUE)));
        return new Records(found.iterator());
    }

    private record Records(MongoCursor<Document> documents) implements Rows.Cursor {

        @Override
        public boolean hasNext() {
            return documents.hasNext();
        }

        @Override
        public Map<String, Object> next() {
            return documents.next();
        }

        @Override
        public void close() {
            documents.close();
        }
    }
}
