package org.performanceplatform.write.storing;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.performanceplatform.core.datasets.DataSetName;
import org.performanceplatform.core.heads.Durability;
import org.performanceplatform.core.heads.HeadReader;
import org.performanceplatform.core.heads.HeadWriter;
import org.performanceplatform.core.revisions.Publication;
import org.performanceplatform.stores.TestMongo;

class RecordChangesTest {

    private static final DataSetName NAME = new DataSetName("tax_visits");

    @AutoClose
    private final TestMongo mongo = TestMongo.start();

    private final MongoDatabase database = mongo.open();
    private final HeadReader heads = new HeadReader(database);
    private RecordChanges changes;

    @BeforeEach
    void storeARecord() {
        Durability durability = Durability.of(database);
        HeadWriter writer = new HeadWriter(database, durability, Clock.systemUTC());
        changes = new RecordChanges(database, durability, heads, writer);
        writer.settle(writer.begin(NAME, writer.ids().finish()), java.util.Optional.empty());
        records().insertOne(new Document("_id", "a1").append("loans", 1L).append("visits", null));
    }

    @Test
    void a_patch_is_made_again_from_a_record_that_was_changed_meanwhile() {
        // Given
        List<Long> seen = new ArrayList<>();

        // When
        boolean there = changes.patch(
                NAME,
                "a1",
                stored -> {
                    seen.add(stored.getLong("loans"));
                    if (seen.size() == 1) {
                        changes.patch(NAME, "a1", other -> Map.of("loans", 5L), Publication.NONE);
                    }
                    return Map.of("doubled", 2 * stored.getLong("loans"));
                },
                Publication.NONE);

        // Then
        assertThat(there).isTrue();
        assertThat(seen).containsExactly(1L, 5L);
        assertThat(records().find().first()).containsEntry("loans", 5L).containsEntry("doubled", 10L);
        assertThat(heads.state(NAME).quiet()).isTrue();
        assertThat(heads.state(NAME).version())
                .as("the attempt that changed nothing made none")
                .isEqualTo(3);
    }

    @Test
    void a_patch_of_a_record_that_is_deleted_meanwhile_finds_none() {
        // When
        boolean there = changes.patch(
                NAME,
                "a1",
                stored -> {
                    changes.delete(NAME, "a1", Publication.NONE);
                    return Map.of("loans", 2L);
                },
                Publication.NONE);

        // Then
        assertThat(there).isFalse();
        assertThat(records().countDocuments()).isZero();
    }

    @Test
    void a_record_that_was_sent_again_with_a_later_time_is_not_deleted_with_those_until_a_time() {
        // Given
        Instant latest = Instant.parse("2016-01-04T00:00:00Z");
        records().insertOne(new Document("_id", "old").append("_timestamp", Date.from(latest)));
        records().insertOne(new Document("_id", "again").append("_timestamp", Date.from(latest.plusMillis(1))));

        // When
        long deleted = changes.deleteUntil(NAME, List.of("a1", "old", "again"), latest, Publication.NONE);

        // Then
        assertThat(deleted).as("one without a time, and one at it").isEqualTo(2);
        assertThat(records().distinct("_id", String.class)).containsExactly("again");
    }

    private MongoCollection<Document> records() {
        return database.getCollection(heads.state(NAME).collection());
    }
}
