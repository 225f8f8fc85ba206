package org.performanceplatform.stores;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.h2.H2Backend;
import java.nio.file.Path;
import java.util.Date;
import java.util.List;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files that were written before documents and keys had a compact form. */
class OlderFileTest {

    private static final int DOCUMENTS = 2_000;

    @TempDir
    Path directory;

    @Test
    void an_older_file_is_read_and_written_on() throws Exception {
        // Given
        var older =
                new MongoServer(new H2Backend(directory.resolve("mongodb.mv").toString()));
        try (MongoClient client = MongoClients.create(older.bindAndGetConnectionString())) {
            for (int i = 0; i < DOCUMENTS; i += 2) {
                records(client).insertOne(document(i));
            }
        }
        older.shutdownNow();

        // When
        try (EmbeddedMongo mongo = EmbeddedMongo.start(directory);
                MongoClient client = MongoClients.create(mongo.connectionString())) {
            for (int i = 1; i < DOCUMENTS; i += 2) {
                records(client).insertOne(document(i));
            }
        }

        // Then
        try (EmbeddedMongo mongo = EmbeddedMongo.start(directory);
                MongoClient client = MongoClients.create(mongo.connectionString())) {
            assertThat(records(client).countDocuments()).isEqualTo(DOCUMENTS);
            for (int i = 0; i < DOCUMENTS; i++) {
                assertThat(records(client).find(Filters.eq("record-" + i)).first())
                        .isEqualTo(document(i));
            }
        }
    }

    private static Document document(int i) {
        return new Document("_id", "record-" + i)
                .append("count", (long) i)
                .append("small", i)
                .append("half", i / 2.0)
                .append("time", new Date(i * 1000L))
                .append("good", i % 2 == 0)
                .append("none", null)
                .append("list", List.of("a", new Document("b", "c")));
    }

    private static MongoCollection<Document> records(MongoClient client) {
        return client.getDatabase("backdrop").getCollection("records");
    }
}
