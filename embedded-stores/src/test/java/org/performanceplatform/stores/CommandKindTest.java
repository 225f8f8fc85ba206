package org.performanceplatform.stores;

import static org.assertj.core.api.Assertions.assertThat;
import static org.performanceplatform.stores.CommandKind.CHANGE;
import static org.performanceplatform.stores.CommandKind.DURABLE_READ;
import static org.performanceplatform.stores.CommandKind.LAZY_CHANGE;
import static org.performanceplatform.stores.CommandKind.READ;

import de.bwaldvogel.mongo.bson.Document;
import java.util.List;
import org.junit.jupiter.api.Test;

class CommandKindTest {

    @Test
    void inserts_updates_and_anything_unknown_are_changes() {
        assertThat(CommandKind.of(new Document("insert", "records"))).isEqualTo(CHANGE);
        assertThat(CommandKind.of(new Document("findAndModify", "records"))).isEqualTo(CHANGE);
        assertThat(CommandKind.of(new Document("somethingNew", "records"))).isEqualTo(CHANGE);
    }

    @Test
    void a_change_may_leave_it_to_later_ones_to_reach_the_disk() {
        assertThat(CommandKind.of(insert(new Document("w", 1)))).isEqualTo(LAZY_CHANGE);
        assertThat(CommandKind.of(insert(new Document("w", 1).append("j", true))))
                .isEqualTo(CHANGE);
        assertThat(CommandKind.of(insert(new Document("w", "majority")))).isEqualTo(CHANGE);
        assertThat(CommandKind.of(insert(new Document()))).isEqualTo(CHANGE);
    }

    @Test
    void an_aggregation_that_stores_its_result_is_a_change() {
        assertThat(CommandKind.of(aggregation("$out"))).isEqualTo(CHANGE);
        assertThat(CommandKind.of(aggregation("$group"))).isEqualTo(READ);
    }

    @Test
    void a_read_with_majority_concern_sees_only_what_is_on_the_disk() {
        var majority = new Document("find", "heads").append("readConcern", new Document("level", "majority"));
        var local = new Document("find", "heads").append("readConcern", new Document("level", "local"));

        assertThat(CommandKind.of(majority)).isEqualTo(DURABLE_READ);
        assertThat(CommandKind.of(local)).isEqualTo(READ);
    }

    private static Document insert(Document writeConcern) {
        return new Document("insert", "records").append("writeConcern", writeConcern);
    }

    private static Document aggregation(String stage) {
        return new Document("aggregate", "records").append("pipeline", List.of(new Document(stage, "x")));
    }
}
