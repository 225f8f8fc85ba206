package org.performanceplatform.read.limits;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.performanceplatform.read.stores.InterruptibleConnections;
import org.performanceplatform.read.testing.StallingProxy;
import org.performanceplatform.stores.TestMongo;

/** A query for whose answer nobody waits any more, while MongoDB works on it. */
class AbandonedQueryTest {

    @Test
    void the_connection_is_closed_which_makes_mongodb_stop() throws Exception {
        try (TestMongo mongo = TestMongo.start();
                StallingProxy proxy = StallingProxy.before(mongo);
                MongoClient client = MongoClients.create(interruptible(proxy))) {
            MongoCollection<Document> records = client.getDatabase(mongo.database())
                    .getCollection("records")
                    .withTimeout(30, TimeUnit.SECONDS); // ends the wait of a thread that could not be interrupted
            records.insertOne(new Document("_id", "a"));
            RunningQueries running = new RunningQueries(new SimpleMeterRegistry());
            Deadline untilAsked = new Deadline(Duration.ofHours(1), proxy::isAsked);
            proxy.stallOn("needle");

            assertThatThrownBy(() -> running.run(untilAsked, () -> records.find(Filters.eq("text", "needle"))
                            .first()))
                    .isInstanceOf(AbandonedException.class);

            proxy.awaitGivenUp();
        }
    }

    private static MongoClientSettings interruptible(StallingProxy proxy) {
        return new InterruptibleConnections()
                .interruptible(MongoClientSettings.builder()
                        .applyConnectionString(new ConnectionString("mongodb://127.0.0.1:" + proxy.port()))
                        .build());
    }
}
