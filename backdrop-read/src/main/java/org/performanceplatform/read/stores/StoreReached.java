package org.performanceplatform.read.stores;

import com.mongodb.MongoException;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import org.performanceplatform.core.datasets.DataSetName;

/**
 * The service is ready once it has reached MongoDB, and stays so when MongoDB goes: what is in memory is then answered, and
 * taking the service out of use would help nobody.
 */
@Readiness
@Singleton
public class StoreReached implements HealthCheck {

    private static final DataSetName ANY = new DataSetName("readiness");

    private final Heads heads;
    private volatile boolean reached;

    public StoreReached(Heads heads) {
        this.heads = heads;
    }

    @Override
    public HealthCheckResponse call() {
        boolean here = isHere();
        reached |= here;
        return HealthCheckResponse.named("MongoDB")
                .withData("reachable", here)
                .status(reached)
                .build();
    }

    private boolean isHere() {
        try {
            heads.state(ANY);
            return true;
        } catch (AwayException | MongoException away) {
            return false;
        }
    }
}
