package org.performanceplatform.write.status;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.ReplaceOptions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Date;
import org.bson.Document;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import org.performanceplatform.core.heads.Durability;
import org.performanceplatform.core.heads.Reachability;

/** Ready while a document can be written to MongoDB, durably, within a second; it is tried twice before it is not. */
@Readiness
@ApplicationScoped
class StoreReadiness implements HealthCheck {

    private static final String COLLECTION = "readiness";

    private final Reachability writing;

    @Inject
    StoreReadiness(
            MongoClient client, @ConfigProperty(name = "quarkus.mongodb.database") String database, Clock clock) {
        this(client.getDatabase(database), clock);
    }

    StoreReadiness(MongoDatabase database, Clock clock) {
        this.writing = new Reachability(database, store -> write(store, clock));
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("MongoDB can be written")
                .status(writing.now())
                .build();
    }

    private static void write(MongoDatabase store, Clock clock) {
        store.getCollection(COLLECTION)
                .withWriteConcern(Durability.DISKS_OF_A_MAJORITY)
                .replaceOne(
                        Filters.eq("backdrop-write"),
                        new Document("_id", "backdrop-write").append("at", Date.from(clock.instant())),
                        new ReplaceOptions().upsert(true));
    }
}
