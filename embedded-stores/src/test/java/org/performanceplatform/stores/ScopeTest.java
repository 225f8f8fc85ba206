package org.performanceplatform.stores;

import static org.assertj.core.api.Assertions.assertThat;

import de.bwaldvogel.mongo.bson.Document;
import java.util.List;
import org.junit.jupiter.api.Test;

class ScopeTest {

    private static final Scope WHOLE = new Scope("platform.heads", null);
    private static final Scope ONE = new Scope("platform.heads", "one");

    @Test
    void commands_that_name_an_id_concern_that_document() {
        Document one = new Document("_id", "one").append("version", 3);

        assertThat(Scope.of(command("find").append("filter", one))).isEqualTo(ONE);
        assertThat(Scope.of(command("findAndModify").append("query", one))).isEqualTo(ONE);
        assertThat(Scope.of(command("update").append("updates", List.of(new Document("q", one)))))
                .isEqualTo(ONE);
        assertThat(Scope.of(command("delete").append("deletes", List.of(new Document("q", one)))))
                .isEqualTo(ONE);
    }

    @Test
    void commands_that_may_concern_several_documents_concern_the_collection() {
        Document several = new Document("_id", new Document("$in", List.of("one", "two")));
        Document one = new Document("q", new Document("_id", "one"));
        Document two = new Document("q", new Document("_id", "two"));

        assertThat(Scope.of(command("find"))).isEqualTo(WHOLE);
        assertThat(Scope.of(command("find").append("filter", several))).isEqualTo(WHOLE);
        assertThat(Scope.of(command("find").append("filter", new Document("_id", 1))))
                .isEqualTo(WHOLE);
        assertThat(Scope.of(command("update").append("updates", List.of(one, two))))
                .isEqualTo(WHOLE);
        assertThat(Scope.of(command("insert").append("documents", List.of(new Document("_id", "one")))))
                .isEqualTo(WHOLE);
    }

    @Test
    void others_may_concern_anything() {
        assertThat(Scope.of(command("aggregate"))).isEqualTo(Scope.ANYTHING);
        assertThat(Scope.of(command("drop"))).isEqualTo(Scope.ANYTHING);
        assertThat(Scope.of(new Document("getMore", 7L).append("collection", "heads")))
                .isEqualTo(Scope.ANYTHING);
        assertThat(Scope.of(new Document("find", "heads"))).isEqualTo(Scope.ANYTHING);
    }

    @Test
    void a_document_meets_itself_its_collection_and_anything() {
        assertThat(ONE.meets(ONE)).isTrue();
        assertThat(ONE.meets(WHOLE)).isTrue();
        assertThat(WHOLE.meets(ONE)).isTrue();
        assertThat(ONE.meets(Scope.ANYTHING)).isTrue();
        assertThat(Scope.ANYTHING.meets(ONE)).isTrue();
        assertThat(ONE.meets(new Scope("platform.heads", "two"))).isFalse();
        assertThat(ONE.meets(new Scope("platform.other", "one"))).isFalse();
        assertThat(WHOLE.meets(new Scope("platform.other", null))).isFalse();
    }

    private static Document command(String name) {
        return new Document(name, "heads").append("$db", "platform");
    }
}
