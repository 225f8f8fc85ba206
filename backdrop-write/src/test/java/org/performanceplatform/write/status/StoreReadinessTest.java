package org.performanceplatform.write.status;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.ConnectionString;
import com.mongodb.ServerAddress;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.time.Clock;
import java.time.Instant;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse.Status;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.performanceplatform.stores.TestMongo;
import org.performanceplatform.write.testing.FaultyProxy;
import org.performanceplatform.write.testing.FaultyProxy.Fault;

/** Readiness over a client that would wait for an answer of MongoDB for ever. */
@Timeout(120)
class StoreReadinessTest {

    @AfterEach
    void mend() {
        FaultyProxy.behave(Fault.NONE);
    }

    @Test
    void it_is_ready_while_mongodb_takes_a_durable_write() throws Exception {
        try (TestMongo mongo = TestMongo.start();
                FaultyProxy network = before(mongo);
                MongoClient client = clientOf(network)) {
            // Given
            HealthCheck readiness = readiness(client, mongo);

            // When
            boolean ready = isReadyWithinAMinute(readiness);

            // Then
            assertThat(ready).isTrue();
        }
    }

    @ParameterizedTest
    @EnumSource(value = Fault.class, mode = EnumSource.Mode.EXCLUDE, names = "NONE")
    void it_says_that_it_is_not_ready_whatever_mongodb_suffers_from_and_that_it_is_again(Fault fault) throws Exception {
        try (TestMongo mongo = TestMongo.start();
                FaultyProxy network = before(mongo);
                MongoClient client = clientOf(network)) {
            // Given
            HealthCheck readiness = readiness(client, mongo);
            assertThat(isReadyWithinAMinute(readiness)).isTrue();

            // When
            FaultyProxy.behave(fault);
            Status during = readiness.call().getStatus();
            FaultyProxy.behave(Fault.NONE);

            // Then
            assertThat(during).isEqualTo(Status.DOWN);
            assertThat(isReadyWithinAMinute(readiness)).isTrue();
        }
    }

    @Test
    void a_mongodb_that_was_silent_from_the_beginning_makes_it_not_ready() throws Exception {
        try (TestMongo mongo = TestMongo.start();
                FaultyProxy network = before(mongo);
                MongoClient client = clientOf(network)) {
            // Given
            FaultyProxy.behave(Fault.SILENT);

            // When
            Status status = readiness(client, mongo).call().getStatus();

            // Then
            assertThat(status).isEqualTo(Status.DOWN);
        }
    }

    /** The first operation of a client or of a connection may take longer than a MongoDB in use is given. */
    private static boolean isReadyWithinAMinute(HealthCheck readiness) {
        Instant end = Instant.now().plusSeconds(60);
        Status status = readiness.call().getStatus();
        while (status == Status.DOWN && Instant.now().isBefore(end)) {
            status = readiness.call().getStatus();
        }
        return status == Status.UP;
    }

    private static HealthCheck readiness(MongoClient client, TestMongo mongo) {
        return new StoreReadiness(client.getDatabase(mongo.database()), Clock.systemUTC());
    }

    private static FaultyProxy before(TestMongo mongo) throws Exception {
        String host = new ConnectionString(mongo.connectionString()).getHosts().get(0);
        return new FaultyProxy(new ServerAddress(host).getPort());
    }

    private static MongoClient clientOf(FaultyProxy network) {
        return MongoClients.create("mongodb://127.0.0.1:" + network.port() + "/?directConnection=true");
    }
}
