package org.performanceplatform.read.stores;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponse.Status;
import org.junit.jupiter.api.Test;
import org.performanceplatform.core.datasets.DataSetName;
import org.performanceplatform.read.testing.StallingProxy;
import org.performanceplatform.stores.TestMongo;

class StoreReachedTest {

    private static final DataSetName NAME = new DataSetName("asked");

    @Test
    void a_mongodb_that_stops_answering_is_noticed_before_a_query_gives_it_up_and_the_service_stays_ready()
            throws Exception {
        try (TestMongo mongo = TestMongo.start();
                StallingProxy proxy = StallingProxy.before(mongo);
                MongoClient client = MongoClients.create("mongodb://127.0.0.1:" + proxy.port())) {
            // Given
            RecordStore store = new RecordStore(client.getDatabase(mongo.database()));
            StoreReached readiness = new StoreReached(store);
            assertThat(reachedWithinAMinute(readiness)).isTrue();
            proxy.stallOn("asked");
            CompletableFuture<Void> query = CompletableFuture.runAsync(() -> store.state(NAME));
            while (!proxy.isAsked()) {
                Thread.onSpinWait();
            }

            // When
            HealthCheckResponse answer = readiness.call();

            // Then
            assertThat(query).isNotDone();
            assertThat(reachable(answer)).isFalse();
            assertThat(answer.getStatus()).isEqualTo(Status.UP);
        }
    }

    @Test
    void a_service_that_never_reached_mongodb_is_not_ready() throws Exception {
        try (TestMongo mongo = TestMongo.start();
                StallingProxy proxy = StallingProxy.before(mongo);
                MongoClient client = MongoClients.create("mongodb://127.0.0.1:" + proxy.port())) {
            // Given
            proxy.stall();
            StoreReached readiness = new StoreReached(new RecordStore(client.getDatabase(mongo.database())));

            // When
            HealthCheckResponse answer = readiness.call();

            // Then
            assertThat(answer.getStatus()).isEqualTo(Status.DOWN);
        }
    }

    /** The first operation of a client may take longer than a MongoDB in use is given. */
    private static boolean reachedWithinAMinute(StoreReached readiness) {
        Instant end = Instant.now().plusSeconds(60);
        boolean reached = reachable(readiness.call());
        while (!reached && Instant.now().isBefore(end)) {
            reached = reachable(readiness.call());
        }
        return reached;
    }

    private static boolean reachable(HealthCheckResponse answer) {
        return (Boolean) answer.getData().orElseThrow().get("reachable");
    }
}
