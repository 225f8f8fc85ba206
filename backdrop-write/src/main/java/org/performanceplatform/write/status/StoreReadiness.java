package org.performanceplatform.write.status;

import com.mongodb.MongoException;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.ReplaceOptions;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Date;
import java.util.concurrent.TimeUnit;
import org.bson.Document;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import org.performanceplatform.write.storing.Stores;

/** Ready while a document can be written to MongoDB, durably, within a second. */
@Readiness
@ApplicationScoped
class StoreReadiness implements HealthCheck {

    private static final String COLLECTION = "readiness";

    private final Stores stores;
    private final Clock clock;

    StoreReadiness(Stores stores, Clock clock) {
        this.stores = stores;
        this.clock = clock;
    }

    @Override
    public HealthCheckResponse call() {
        try {
            stores.store()
                    .database()
                    .getCollection(COLLECTION)
                    .withWriteConcern(stores.store().durability().settling().withWTimeout(1, TimeUnit.SECONDS))
                    .replaceOne(
                            Filters.eq("backdrop-write"),
                            new Document("_id", "backdrop-write").append("at", Date.from(clock.instant())),
                            new ReplaceOptions().upsert(true));
            return HealthCheckResponse.up("MongoDB can be written");
        } catch (MongoException e) {
            return HealthCheckResponse.down("MongoDB can be written");
        }
    }
}
