package org.performanceplatform.write.storing;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.ServerAddress;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.connection.ClusterId;
import com.mongodb.connection.ConnectionId;
import com.mongodb.connection.ServerId;
import com.mongodb.event.ConnectionReadyEvent;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.stream.IntStream;
import org.bson.Document;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.performanceplatform.core.datasets.DataSetName;
import org.performanceplatform.core.heads.Durability;
import org.performanceplatform.core.heads.HeadReader;
import org.performanceplatform.core.heads.HeadState;
import org.performanceplatform.core.heads.HeadWriter;
import org.performanceplatform.core.revisions.Publication;
import org.performanceplatform.stores.TestMongo;
import org.performanceplatform.write.spooling.Spool;

/** A store that crashes between two steps of a batch, keeps its beginning, and loses records that it held in memory only. */
class CrashBetweenStepsTest {

    private static final DataSetName NAME = new DataSetName("tax_visits");
    private static final Instant NOW = Instant.parse("2016-01-01T00:00:00Z");

    @AutoClose
    private final TestMongo mongo = TestMongo.start();

    private final MongoDatabase database = mongo.open();
    private final HeadReader heads = new HeadReader(database);
    private final Continuity continuity = new Continuity();
    private final RecordStore store = store();
    private int asked;

    @TempDir
    Path directory;

    @Test
    void records_that_a_crash_undid_are_written_again_before_they_are_acknowledged() {
        // Given: the deadline is asked after the comparison, and before each of the two chunks
        Runnable crashBeforeTheSecondChunk = () -> {
            asked++;
            if (asked == 3) {
                records().deleteMany(Filters.exists("_id"));
                theStoreIsReachedAnew();
            }
        };

        // When
        Outcomes outcomes = store.store(NAME, spool(1_500), Publication.NONE, crashBeforeTheSecondChunk);

        // Then
        assertThat(records().countDocuments()).isEqualTo(1_500);
        assertThat(outcomes.count(Outcome.CREATED)).isEqualTo(1_500);
        assertThat(heads.state(NAME).quiet()).isTrue();
    }

    @Test
    void a_new_connection_without_a_crash_makes_no_further_version() {
        // When
        Outcomes outcomes = store.store(NAME, spool(5), Publication.NONE, this::theStoreIsReachedAnew);

        // Then
        HeadState head = heads.state(NAME);
        assertThat(outcomes.count(Outcome.CREATED)).isEqualTo(5);
        assertThat(head.version()).isEqualTo(1);
        assertThat(head.quiet()).isTrue();
    }

    @Test
    void new_connections_are_noticed_by_those_who_use_the_same_client() {
        // Given
        long before = continuity.now();
        var settings = continuity.customize(
                MongoClientSettings.builder().applyConnectionString(new ConnectionString(mongo.connectionString())));

        // When
        try (MongoClient own = MongoClients.create(settings.build())) {
            own.getDatabase(mongo.database()).runCommand(new Document("ping", 1));
        }

        // Then
        assertThat(continuity.now()).isGreaterThan(before);
    }

    private RecordStore store() {
        Durability durability = Durability.of(database);
        HeadWriter writer = new HeadWriter(database, durability, Clock.systemUTC());
        return new RecordStore(database, durability, heads, writer, continuity);
    }

    private MongoCollection<Document> records() {
        return database.getCollection(heads.state(NAME).collection());
    }

    private void theStoreIsReachedAnew() {
        ServerId server = new ServerId(new ClusterId(), new ServerAddress());
        continuity.connectionReady(new ConnectionReadyEvent(new ConnectionId(server), 0));
    }

    private Spool spool(int records) {
        Spool spool = new Spool(directory, 10_000_000, NOW);
        IntStream.range(0, records).forEach(i -> spool.add(new Document("_id", "r" + i).append("count", (long) i)));
        return spool;
    }
}
