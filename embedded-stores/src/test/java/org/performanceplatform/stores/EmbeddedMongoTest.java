package org.performanceplatform.stores;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.nio.file.Path;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedMongoTest {

    @TempDir
    Path directory;

    @Test
    void what_was_stored_is_there_after_a_restart() throws Exception {
        // Given
        try (EmbeddedMongo mongo = EmbeddedMongo.start(directory)) {
            insert(mongo, new Document("_id", "a").append("count", 12_222_685L));
        }

        // When
        Document found;
        try (EmbeddedMongo mongo = EmbeddedMongo.start(directory);
                MongoClient client = MongoClients.create(mongo.connectionString())) {
            found = client.getDatabase("backdrop")
                    .getCollection("records")
                    .find(new Document("_id", "a"))
                    .first();
        }

        // Then
        assertThat(found).isEqualTo(new Document("_id", "a").append("count", 12_222_685L));
    }

    @Test
    void it_listens_on_the_loopback_address_only() throws Exception {
        try (EmbeddedMongo mongo = EmbeddedMongo.start(directory)) {
            assertThat(mongo.connectionString()).startsWith("mongodb://127.0.0.1:");
        }
    }

    @Test
    void two_servers_cannot_have_one_directory_open() throws Exception {
        try (EmbeddedMongo first = EmbeddedMongo.start(directory)) {
            assertThat(first.failed()).isFalse();
            assertThatThrownBy(() -> EmbeddedMongo.start(directory)).hasMessageContaining("locked");
        }
    }

    private static void insert(EmbeddedMongo mongo, Document document) {
        try (MongoClient client = MongoClients.create(mongo.connectionString())) {
            client.getDatabase("backdrop").getCollection("records").insertOne(document);
        }
    }
}
