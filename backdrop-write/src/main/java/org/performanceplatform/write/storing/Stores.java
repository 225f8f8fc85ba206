package org.performanceplatform.write.storing;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoDatabase;
import jakarta.inject.Singleton;
import java.time.Clock;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.performanceplatform.core.heads.Durability;
import org.performanceplatform.core.heads.Emptying;
import org.performanceplatform.core.heads.HeadReader;
import org.performanceplatform.core.heads.HeadWriter;
import org.performanceplatform.core.heads.Sweeping;

/**
 * The store, connected when it is first needed: the service starts without one, and says so in its readiness.
 */
@Singleton
public class Stores {

    private final MongoClient client;
    private final String databaseName;
    private final Clock clock;
    private final Continuity continuity;
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
                new RecordStore(database, durability, reader, heads, continuity),
                new RecordChanges(database, durability, reader, heads),
                new Emptying(database, durability, clock),
                new Sweeping(database, clock));
    }
}
