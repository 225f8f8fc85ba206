package org.performanceplatform.write.storing;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoDatabase;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.bson.Document;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.performanceplatform.core.datasets.DataSetName;
import org.performanceplatform.core.heads.Durability;
import org.performanceplatform.core.heads.Emptying;
import org.performanceplatform.core.heads.HeadReader;
import org.performanceplatform.core.heads.HeadWriter;
import org.performanceplatform.core.heads.OpenBatch;
import org.performanceplatform.core.revisions.FieldChange;
import org.performanceplatform.core.revisions.Publication;
import org.performanceplatform.core.revisions.Revision;
import org.performanceplatform.core.revisions.RevisionQuery;
import org.performanceplatform.core.revisions.RevisionReader;
import org.performanceplatform.stores.TestMongo;
import org.performanceplatform.write.spooling.Spool;
import org.performanceplatform.write.testing.FragileDatabase;

/** Wherever writers are killed, and whether or not they try again: every change that happened is listed once, and no other is. */
class RevisionsUnderKillsTest {

    private static final DataSetName NAME = new DataSetName("tax_visits");
    private static final Date JANUARY = Date.from(Instant.parse("2015-01-01T00:00:00Z"));
    private static final int RECORDS = 30;

    @AutoClose
    private final TestMongo mongo = TestMongo.start();

    private final MongoDatabase database = mongo.open();
    private final HeadReader heads = new HeadReader(database);
    private final List<String> happened = new ArrayList<>();
    private Instant now = Instant.parse("2016-01-01T00:00:00Z");
    private Map<String, Document> records = new TreeMap<>();
    private int kills;

    @TempDir
    Path directory;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void every_change_that_happened_is_listed_once_and_no_other(long seed) {
        // Given
        Random random = new Random(seed);

        // When
        for (int step = 0; step < 60; step++) {
            change(random);
        }
        pass(Duration.ofMinutes(11));
        writer(database).settleAbandoned(NAME);

        // Then
        assertThat(listed()).as("seed " + seed).containsExactlyInAnyOrderElementsOf(happened);
        assertThat(happened).hasSizeGreaterThan(50);
        assertThat(kills).isGreaterThan(5);
    }

    @ParameterizedTest
    @ValueSource(longs = {11, 12, 13})
    void nothing_is_listed_before_its_batch_is_settled(long seed) {
        // Given
        Random random = new Random(seed);
        write(database, records(random, RECORDS));
        look();

        // When
        List<Document> next = records(random, RECORDS);
        for (int writes = 0; writes < 4; writes++) {
            int alive = writes;
            tried(() -> write(FragileDatabase.dyingAfter(alive, database), next));
        }

        // Then
        assertThat(heads.state(NAME).open()).isNotEmpty();
        assertThat(listed()).isEmpty();
    }

    private void change(Random random) {
        pass(Duration.ofSeconds(1 + random.nextInt(60)));
        if (random.nextInt(20) == 0) {
            new Emptying(database, Durability.of(database), clock()).empty(NAME);
            records = stored();
            return;
        }
        int size = random.nextBoolean() ? 1 + random.nextInt(4) : RECORDS - random.nextInt(5);
        List<Document> batch = records(random, size);
        String id = "r" + random.nextInt(RECORDS);
        int kind = random.nextInt(8);
        int tries = 1 + random.nextInt(3);
        for (int i = 0; i < tries; i++) {
            int alive = random.nextInt(3) == 0 ? 1_000 : random.nextInt(7);
            boolean done = tried(() -> {
                MongoDatabase fragile = FragileDatabase.dyingAfter(alive, database);
                switch (kind) {
                    case 0 -> changes(fragile).delete(NAME, id, publication());
                    case 1 -> {
                        Map<String, Object> fields = patch(random);
                        changes(fragile).patch(NAME, id, stored -> fields, publication());
                    }
                    default -> write(fragile, batch);
                }
            });
            look();
            if (done) {
                break;
            }
            pass(random.nextInt(4) == 0 ? Duration.ofMinutes(11) : Duration.ofMillis(5));
        }
    }

    private boolean tried(Runnable work) {
        try {
            work.run();
            return true;
        } catch (FragileDatabase.KilledError e) {
            kills++;
            return false;
        }
    }

    /** Notes what has changed in the store since it was last looked at. */
    private void look() {
        Map<String, Document> before = records;
        records = stored();
        before.forEach((id, old) -> FieldChange.between(old, Optional.ofNullable(records.get(id)))
                .forEach(change -> happened.add(id + " " + change)));
    }

    private Map<String, Document> stored() {
        return database.getCollection(heads.state(NAME).collection()).find().into(new ArrayList<>()).stream()
                .collect(Collectors.toMap(
                        record -> record.getString("_id"), record -> record, (a, b) -> a, TreeMap::new));
    }

    private List<String> listed() {
        RevisionReader.Page page = new RevisionReader(database)
                .page(NAME, RevisionQuery.newest(100_000), () -> heads.state(NAME).open().stream()
                        .map(OpenBatch::batch)
                        .collect(Collectors.toSet()));
        return page.revisions().stream()
                .map((Revision revision) -> revision.record().id() + " " + revision.change())
                .toList();
    }

    private void write(MongoDatabase own, List<Document> batch) {
        RecordStore store =
                new RecordStore(own, Durability.of(database), new HeadReader(own), writer(own), new Continuity());
        try (Spool spool = new Spool(directory, 100_000, now)) {
            batch.forEach(record -> spool.add(new Document(record)));
            store.store(NAME, spool, publication(), () -> {});
        }
    }

    private RecordChanges changes(MongoDatabase own) {
        return new RecordChanges(own, Durability.of(database), new HeadReader(own), writer(own));
    }

    private HeadWriter writer(MongoDatabase own) {
        return new HeadWriter(own, Durability.of(database), clock());
    }

    private static List<Document> records(Random random, int size) {
        List<Document> batch = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            batch.add(new Document("_id", "r" + random.nextInt(RECORDS))
                    .append("_timestamp", JANUARY)
                    .append("count", (long) random.nextInt(3))
                    .append("channel", random.nextInt(4) == 0 ? "post" : "web"));
        }
        return batch;
    }

    private Map<String, Object> patch(Random random) {
        return Map.of("count", (long) random.nextInt(3), "_updated_at", Date.from(now));
    }

    private Publication publication() {
        return Publication.at(now, Optional.empty());
    }

    private void pass(Duration time) {
        now = now.plus(time);
    }

    private Clock clock() {
        return Clock.fixed(now, ZoneOffset.UTC);
    }
}
