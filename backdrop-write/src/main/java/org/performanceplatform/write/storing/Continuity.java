package org.performanceplatform.write.storing;

import com.mongodb.MongoClientSettings;
import com.mongodb.event.ClusterDescriptionChangedEvent;
import com.mongodb.event.ClusterListener;
import com.mongodb.event.ConnectionPoolListener;
import com.mongodb.event.ConnectionReadyEvent;
import io.quarkus.mongodb.runtime.MongoClientCustomizer;
import jakarta.inject.Singleton;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Tells whether all commands of a batch went to one server that neither stopped nor ceased to be the primary meanwhile. A server that is
 * started again is reached only over new connections, and another primary only once the driver knows of it; so where neither came, what one
 * command left in the server's memory was still there at the next. New connections have harmless causes as well: more requests at a time.
 */
@Singleton
public class Continuity implements MongoClientCustomizer, ConnectionPoolListener, ClusterListener {

    private final AtomicLong breaks = new AtomicLong();

    /** A number that is still the same later if nothing came between. */
    long now() {
        return breaks.get();
    }

    @Override
    public MongoClientSettings.Builder customize(MongoClientSettings.Builder settings) {
        return settings.applyToConnectionPoolSettings(pool -> pool.addConnectionPoolListener(this))
                .applyToClusterSettings(cluster -> cluster.addClusterListener(this));
    }

    @Override
    public void connectionReady(ConnectionReadyEvent event) {
        breaks.incrementAndGet();
    }

    @Override
    public void clusterDescriptionChanged(ClusterDescriptionChangedEvent event) {
        breaks.incrementAndGet();
    }
}
