package org.performanceplatform.read.stores;

import com.mongodb.ReadConcern;
import com.mongodb.ReadPreference;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.bson.Document;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.performanceplatform.core.datasets.DataSetName;
import org.performanceplatform.core.heads.Head;
import org.performanceplatform.core.heads.HeadReader;
import org.performanceplatform.core.heads.HeadState;
import org.performanceplatform.core.heads.Reachability;
import org.performanceplatform.core.revisions.RevisionReader;

/** The records and the heads, always read from the primary and as a majority has them, so that acknowledged means seen. */
@Singleton
public class RecordStore {

    /** A head is one small document found by its id: a MongoDB that takes longer for it counts as away. */
    private static final Duration LONGEST_HEAD = Duration.ofSeconds(10);

    /** The name of no data set, whose head is not found. */
    private static final DataSetName ANY = new DataSetName("readiness");

    private final MongoDatabase database;
    private final MongoDatabase interruptible;
    private final HeadReader heads;
    private final RevisionReader revisions;

    @Inject
    public RecordStore(
            MongoClient client,
            InterruptibleConnections interruptible,
            @ConfigProperty(name = "quarkus.mongodb.database") String database) {
        this(client.getDatabase(database), interruptible.client().getDatabase(database));
    }

    /** The store in that database. */
    public RecordStore(MongoDatabase database) {
        this(database, database);
    }

    private RecordStore(MongoDatabase database, MongoDatabase interruptible) {
        this.database = asAcknowledged(database);
        this.interruptible = asAcknowledged(interruptible);
        this.heads = new HeadReader(database.withTimeout(LONGEST_HEAD.toMillis(), TimeUnit.MILLISECONDS));
        this.revisions = new RevisionReader(database);
    }

    /** The data set's head without its log. */
    public HeadState state(DataSetName name) {
        return heads.state(name);
    }

    /** The data set's head. */
    public Head head(DataSetName name) {
        return heads.head(name);
    }

    /** The data set's head with what came after a version, where its log reaches back so far. */
    public Head headSince(DataSetName name, String epoch, long version) {
        return heads.headSince(name, epoch, version);
    }

    /** Hands out the ids of settled batches. */
    public HeadReader heads() {
        return heads;
    }

    /** Whether MongoDB finds a head within a second. */
    Reachability reachability() {
        return new Reachability(database, store -> new HeadReader(store).state(ANY));
    }

    /** The figures that were changed. */
    public RevisionReader revisions() {
        return revisions;
    }

    /** The records of the epoch that a head tells of. */
    public MongoCollection<Document> records(HeadState state) {
        return database.getCollection(state.collection());
    }

    /** The same for what may take long: a thread that waits for it can be interrupted, which ends the work in MongoDB too. */
    public MongoCollection<Document> recordsInterruptibly(HeadState state) {
        return interruptible.getCollection(state.collection());
    }

    private static MongoDatabase asAcknowledged(MongoDatabase database) {
        return database.withReadPreference(ReadPreference.primary()).withReadConcern(ReadConcern.MAJORITY);
    }
}
