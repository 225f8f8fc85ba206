package org.performanceplatform.stores;

import static org.assertj.core.api.Assertions.assertThat;
import static org.performanceplatform.stores.CommandKind.CHANGE;
import static org.performanceplatform.stores.CommandKind.DURABLE_READ;
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

    private static Document aggregation(String stage) {
        return new Document("aggregate", "records").append("pipeline", List.of(new Document(stage, "x")));
    }
}
