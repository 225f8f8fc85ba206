package org.performanceplatform.write.status;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.ConnectionString;
import com.mongodb.ServerAddress;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.time.Clock;
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
@Timeout(60)
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
            Status status = readiness.call().getStatus();

            // Then
            assertThat(status).isEqualTo(Status.UP);
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
            readiness.call();

            // When
            FaultyProxy.behave(fault);
            Status during = readiness.call().getStatus();
            FaultyProxy.behave(Fault.NONE);

            // Then
            assertThat(during).isEqualTo(Status.DOWN);
            Status afterwards = readiness.call().getStatus();
            while (afterwards == Status.DOWN) {
                afterwards = readiness.call().getStatus();
            }
            assertThat(afterwards).isEqualTo(Status.UP);
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
