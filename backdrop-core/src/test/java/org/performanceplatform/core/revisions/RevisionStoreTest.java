package org.performanceplatform.core.revisions;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.WriteConcern;
import com.mongodb.client.MongoDatabase;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.bson.Document;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.performanceplatform.core.datasets.DataSetName;
import org.performanceplatform.core.heads.Durability;
import org.performanceplatform.core.heads.Emptying;
import org.performanceplatform.core.heads.HeadWriter;
import org.performanceplatform.core.heads.Sweeping;
import org.performanceplatform.stores.TestMongo;

class RevisionStoreTest {

    private static final Instant NOW = Instant.parse("2016-02-10T12:00:00Z");

    @AutoClose
    private static final TestMongo MONGO = TestMongo.start();

    private static int sets;

    private final MongoDatabase database = MONGO.open();
    private final DataSetName name = new DataSetName("set_" + sets++);

    @Test
    void pages_lead_from_the_newest_to_the_oldest_without_gap_or_repetition() {
        // Given
        for (int i = 0; i < 7; i++) {
            revise("b", NOW.plusSeconds(i / 2), "r" + i, "count");
        }

        // When
        List<String> seen = new ArrayList<>();
        Optional<RevisionQuery.Place> place = Optional.empty();
        do {
            RevisionReader.Page page = page(new RevisionQuery(Set.of(), Optional.empty(), 3, place));
            page.revisions().forEach(revision -> seen.add(revision.record().id()));
            place = page.next().map(next -> RevisionQuery.Place.of(next.text()).orElseThrow());
        } while (place.isPresent());

        // Then
        assertThat(seen).hasSize(7).doesNotHaveDuplicates().startsWith("r6").contains("r0");
    }

    @Test
    void only_some_fields_or_one_record_can_be_asked_for() {
        revise("b", NOW, "r1", "count");
        revise("b", NOW, "r1", "cost");
        revise("b", NOW, "r2", "count");

        assertThat(page(new RevisionQuery(Set.of("count"), Optional.of("r1"), 10, Optional.empty()))
                        .revisions())
                .extracting(revision -> revision.change().field(), revision -> revision.record()
                        .id())
                .containsExactly(org.assertj.core.groups.Tuple.tuple("count", "r1"));
    }

    @Test
    void a_batch_that_began_or_was_found_abandoned_while_they_were_read_is_left_out() {
        revise("begun", NOW, "r1", "count");
        List<Set<String>> open = new ArrayList<>(List.of(Set.of(), Set.of("begun")));

        RevisionReader.Page page =
                new RevisionReader(database).page(name, RevisionQuery.newest(10), () -> open.remove(0));

        assertThat(page.revisions()).isEmpty();
    }

    @Test
    void a_place_is_only_what_was_given_as_one() {
        assertThat(RevisionQuery.Place.of("start")).isEmpty();
        assertThat(RevisionQuery.Place.of("1-" + "0".repeat(31))).isEmpty();
    }

    @Test
    void of_too_many_the_newest_are_kept() {
        for (int i = 0; i < 5; i++) {
            revise("b", NOW.plusSeconds(i / 2), "r" + i, "count");
        }

        KeptRevisions.removeOldest(database, name, 3);

        assertThat(page(RevisionQuery.newest(10)).revisions())
                .hasSize(3)
                .extracting(Revision::at)
                .startsWith(NOW.plusSeconds(2), NOW.plusSeconds(1));
    }

    @Test
    void they_outlive_an_emptying_and_go_with_a_deleted_data_set_after_seven_days() {
        // Given
        HeadWriter heads = new HeadWriter(database, Durability.of(database), at(NOW));
        heads.settle(heads.begin(name, heads.ids().finish()), Optional.empty());
        database.getCollection(name + ".records").insertOne(new Document());
        revise("b", NOW, "r1", "count");
        Emptying emptying = new Emptying(database, Durability.of(database), at(NOW));

        // When
        emptying.empty(name);
        sweepAfter(Duration.ofDays(30));

        // Then
        assertThat(page(RevisionQuery.newest(1)).revisions()).hasSize(1);

        // When
        emptying.delete(name);
        sweepAfter(Duration.ofDays(6));

        // Then
        assertThat(page(RevisionQuery.newest(1)).revisions()).hasSize(1);

        // When
        sweepAfter(Duration.ofDays(8));

        // Then
        assertThat(page(RevisionQuery.newest(1)).revisions()).isEmpty();
    }

    private void sweepAfter(Duration time) {
        new Sweeping(database, at(NOW.plus(time))).sweep();
    }

    private static Clock at(Instant instant) {
        return Clock.fixed(instant, ZoneOffset.UTC);
    }

    private RevisionReader.Page page(RevisionQuery query) {
        return new RevisionReader(database).page(name, query, Set::of);
    }

    private void revise(String batch, Instant at, String record, String field) {
        Document before = new Document("_id", record)
                .append("_timestamp", Date.from(Instant.parse("2016-01-01T00:00:00Z")))
                .append(field, 1L);
        Publication publication = Publication.at(at, Optional.empty());
        List<Document> drafts = RevisionDrafts.of("c", before, Optional.empty(), publication, batch);
        new RevisionWriter(database).announceFew(name, drafts, WriteConcern.W1);
    }
}
