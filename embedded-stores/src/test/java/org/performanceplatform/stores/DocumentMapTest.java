package org.performanceplatform.stores;

import static org.assertj.core.api.Assertions.assertThat;

import de.bwaldvogel.mongo.backend.DocumentWithPosition;
import de.bwaldvogel.mongo.bson.Document;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DocumentMapTest {

    @TempDir
    Path directory;

    private MVStore store;

    @AfterEach
    void close() {
        store.closeImmediately();
    }

    @Test
    void gives_documents_as_they_were_put_also_from_the_file() {
        // Given
        Document bees = document("bees");
        DocumentMap documents = open();
        documents.put("a", bees);
        documents.set("b", document("wasps"));
        store.commit();
        store.close();

        // When
        DocumentMap again = open();

        // Then
        assertThat(again.get("a")).isEqualTo(bees);
        assertThat(List.copyOf(((Document) again.get("a")).keySet())).isEqualTo(List.copyOf(bees.keySet()));
        assertThat(again.stream().map(DocumentWithPosition::getPosition)).containsExactly("a", "b");
        assertThat(again.values()).containsExactly(bees, document("wasps"));
    }

    @Test
    void what_was_put_or_given_can_be_changed_without_changing_what_is_held() {
        // Given
        DocumentMap documents = open();
        Document put = document("bees");
        documents.put("a", put);
        put.put("kind", "wasps");
        MVMap<Object, Document> asTheServerKnowsIt = documents.ofDocuments();

        // When
        asTheServerKnowsIt.get("a").put("kind", "hornets");

        // Then
        assertThat(asTheServerKnowsIt.get("a")).isEqualTo(document("bees"));
        assertThat(asTheServerKnowsIt.put("a", put)).isEqualTo(document("bees"));
        assertThat(asTheServerKnowsIt.remove("a")).isEqualTo(put);
        assertThat(documents.get("a")).isNull();
    }

    private DocumentMap open() {
        store = new MVStore.Builder()
                .fileName(directory.resolve("file").toString())
                .open();
        return store.openMap("documents", new DocumentMap.Builder());
    }

    private static Document document(String kind) {
        return new Document("_id", "a")
                .append("_timestamp", Instant.parse("2016-01-01T00:00:00Z"))
                .append("count", 7)
                .append("nothing", null)
                .append("detail", new Document("kinds", List.of(kind, 0.5)))
                .append("kind", kind);
    }
}
