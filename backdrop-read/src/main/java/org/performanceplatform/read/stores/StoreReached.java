package org.performanceplatform.read.stores;

import jakarta.inject.Singleton;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import org.performanceplatform.core.heads.Reachability;

/**
 * The service is ready once it has reached MongoDB, and stays so when MongoDB goes: what is in memory is then answered, and
 * taking the service out of use would help nobody. It says within two seconds or so whether MongoDB answers.
 */
@Readiness
@Singleton
public class StoreReached implements HealthCheck {

    private final Reachability reading;
    private volatile boolean reached;

    public StoreReached(RecordStore store) {
        this.reading = store.reachability();
    }

    @Override
    public HealthCheckResponse call() {
        boolean here = reading.now();
        reached |= here;
        return HealthCheckResponse.named("MongoDB")
                .withData("reachable", here)
                .status(reached)
                .build();
    }
}
