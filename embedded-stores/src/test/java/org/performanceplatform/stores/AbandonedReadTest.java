package org.performanceplatform.stores;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.MongoOperationTimeoutException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Aggregates;
import com.mongodb.client.model.Filters;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Reads that would take hours, of clients that go away. */
class AbandonedReadTest {

    /** Each further letter doubles the time that a document takes: with these about half a second, and there are thousands. */
    private static final String SLOW_TEXT = "a".repeat(22) + "!";

    /** So long without work is no pause between two documents, or before the first. */
    private static final long IDLE = TimeUnit.SECONDS.toNanos(1);

    private static final Bson SLOW = Filters.regex("text", "^(a+)+\\1b$");

    enum Read {
        FIND {
            @Override
            void of(MongoCollection<Document> collection) {
                collection.find(SLOW).first();
            }
        },
        SORTED_FIND {
            @Override
            void of(MongoCollection<Document> collection) {
                collection.find(SLOW).sort(new Document("text", 1)).first();
            }
        },
        AGGREGATION {
            @Override
            void of(MongoCollection<Document> collection) {
                collection
                        .aggregate(List.of(Aggregates.match(SLOW), Aggregates.count()))
                        .first();
            }
        };

        abstract void of(MongoCollection<Document> collection);
    }

    @ParameterizedTest
    @EnumSource
    void a_read_ends_when_its_connection_is_closed(Read read, @TempDir Path directory) throws Exception {
        try (EmbeddedMongo mongo = EmbeddedMongo.start(directory);
                MongoClient client = MongoClients.create(mongo.connectionString())) {
            MongoCollection<Document> collection = client.getDatabase("x").getCollection("slow");
            collection.insertMany(IntStream.range(0, 5000)
                    .mapToObj(i -> new Document("_id", "id" + i).append("text", SLOW_TEXT))
                    .toList());

            // the driver closes the connection on which it has waited too long
            assertThatThrownBy(() -> read.of(collection.withTimeout(1, TimeUnit.SECONDS)))
                    .isInstanceOf(MongoOperationTimeoutException.class);

            assertThat(isIdleInTime()).isTrue();
        }
    }

    private static boolean isIdleInTime() {
        long end = System.nanoTime() + TimeUnit.MINUTES.toNanos(1);
        long worked = System.nanoTime();
        while (System.nanoTime() - worked < IDLE && System.nanoTime() < end) {
            worked = isWorking() ? System.nanoTime() : worked;
            Thread.onSpinWait();
        }
        return System.nanoTime() < end;
    }

    private static boolean isWorking() {
        return Thread.getAllStackTraces().values().stream()
                .flatMap(Arrays::stream)
                .anyMatch(frame -> frame.getClassName().startsWith("java.util.regex."));
    }
}
