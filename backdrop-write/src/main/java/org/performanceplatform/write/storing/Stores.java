package org.performanceplatform.write.storing;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoDatabase;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.performanceplatform.core.datasets.DataSetName;
import org.performanceplatform.core.heads.Durability;
import org.performanceplatform.core.heads.Emptying;
import org.performanceplatform.core.heads.HeadReader;
import org.performanceplatform.core.heads.HeadWriter;
import org.performanceplatform.core.heads.Sweeping;
import org.performanceplatform.core.revisions.Publication;
import org.performanceplatform.write.spooling.Spool;

/**
 * The store, connected when it is first needed: the service starts without one, and says so in its readiness.
 */
@Singleton
public class Stores {

    private final MongoClient client;
    private final String databaseName;
    private final Clock clock;
    private final Continuity continuity;
    private final ExecutorService beside = Executors.newCachedThreadPool(work -> {
        Thread thread = new Thread(work, "beside-a-batch");
        thread.setDaemon(true);
        return thread;
    });
    private volatile Store store;

    /** What the service does with the database. */
    public record Store(
            MongoDatabase database,
            Durability durability,
            HeadReader reader,
            HeadWriter heads,
            RecordStore records,
            RecordChanges changes,
            Emptying emptying,
            Sweeping sweeping) {}

    Stores(
            MongoClient client,
            @ConfigProperty(name = "quarkus.mongodb.database") String databaseName,
            Clock clock,
            Continuity continuity) {
        this.client = client;
        this.databaseName = databaseName;
        this.clock = clock;
        this.continuity = continuity;
    }

    /** The store. @throws com.mongodb.MongoException if it was never reached, and can't be reached now */
    public Store store() {
        Store known = store;
        if (known == null) {
            known = connected();
            store = known;
        }
        return known;
    }

    /** Compares a batch while it is being read, and then stores it. */
    public EarlyComparison early(DataSetName name, Spool batch, Publication publication) {
        return new EarlyComparison(() -> store().records(), name, batch, publication, beside);
    }

    @PreDestroy
    void close() {
        beside.shutdown();
    }

    private Store connected() {
        MongoDatabase database = client.getDatabase(databaseName);
        Durability durability = Durability.of(database);
        HeadReader reader = new HeadReader(database);
        HeadWriter heads = new HeadWriter(database, durability, clock);
        return new Store(
                database,
                durability,
                reader,
                heads,
                new RecordStore(database, durability, reader, heads, continuity, beside),
                new RecordChanges(database, durability, reader, heads),
                new Emptying(database, durability, clock),
                new Sweeping(database, clock));
    }
}
