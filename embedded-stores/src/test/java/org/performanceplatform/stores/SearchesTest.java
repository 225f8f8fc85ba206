package org.performanceplatform.stores;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoCursor;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which documents a search of the embedded server finds, and in which order and parts it gives them. */
class SearchesTest {

    @TempDir
    Path directory;

    private EmbeddedMongo mongo;
    private MongoClient client;
    private MongoCollection<Document> records;

    @BeforeEach
    void start() throws IOException {
        mongo = EmbeddedMongo.start(directory);
        client = MongoClients.create(mongo.connectionString());
        records = client.getDatabase("backdrop").getCollection("records");
    }

    @AfterEach
    void stop() {
        client.close();
        mongo.close();
    }

    @Test
    void a_list_of_ids_finds_each_document_once_whatever_else_is_asked() {
        // Given
        Document red = new Document("_id", "a").append("colour", "red");
        Document blue = new Document("_id", "b").append("colour", "blue");
        Document number = new Document("_id", 3).append("colour", "blue");
        Document ids = new Document("_id", new Document("$in", List.of("b", "z", "a", "b")));
        Document mixed = new Document("_id", new Document("$in", List.of("b", 3)));
        records.insertMany(List.of(number, blue, red));

        // When
        List<Document> found = records.find(ids).into(new ArrayList<>());
        List<Document> foundBlue =
                records.find(new Document(ids).append("colour", "blue")).into(new ArrayList<>());
        List<Document> foundMixed = records.find(mixed).into(new ArrayList<>());

        // Then
        assertThat(found).containsExactly(red, blue);
        assertThat(foundBlue).containsExactly(blue);
        assertThat(foundMixed).containsExactlyInAnyOrder(number, blue);
    }

    @Test
    void the_first_documents_in_an_order_are_those_that_sorting_all_of_them_gives() {
        // Given
        List<Document> documents = new ArrayList<>();
        for (int i = 0; i < 5000; i++) {
            documents.add(new Document("_id", "r" + (i * 211) % 5000)
                    .append("kind", i % 7)
                    .append("odd", i % 2 == 1));
        }
        Document odd = new Document("odd", true);
        Document byKind = new Document("kind", -1);
        records.insertMany(documents);
        List<Document> all = records.find(odd).sort(byKind).into(new ArrayList<>());

        // When
        List<Document> first = records.find(odd).sort(byKind).limit(60).into(new ArrayList<>());
        List<Document> later = records.find(odd).sort(byKind).skip(30).limit(60).into(new ArrayList<>());
        List<Document> byId =
                records.find().sort(new Document("_id", 1)).limit(3).into(new ArrayList<>());

        // Then
        assertThat(all).hasSize(2500);
        assertThat(first).isEqualTo(all.subList(0, 60));
        assertThat(later).isEqualTo(all.subList(30, 90));
        assertThat(byId).extracting(document -> document.get("_id")).containsExactly("r0", "r1", "r10");
    }

    @Test
    void a_scan_in_parts_meets_each_document_once_while_others_come_and_go() {
        // Given
        records.insertMany(numbered("stays", 5000));
        records.insertMany(numbered("goes", 500));

        // When
        List<String> met = new ArrayList<>();
        try (MongoCursor<Document> scan = records.find().batchSize(100).iterator()) {
            while (scan.hasNext()) {
                met.add(scan.next().getString("_id"));
                if (met.size() == 1000) {
                    records.deleteMany(new Document("kind", "goes"));
                    records.insertMany(numbered("comes", 500));
                    records.updateMany(new Document("kind", "stays"), new Document("$inc", new Document("number", 1)));
                }
            }
        }

        // Then
        assertThat(met).doesNotHaveDuplicates();
        assertThat(met.stream().filter(id -> id.startsWith("stays"))).hasSize(5000);
    }

    @Test
    void a_scan_keeps_to_its_condition_fields_beginning_and_limit() {
        // Given
        records.insertMany(numbered("some", 3000));
        Document odd = new Document("number", new Document("$mod", List.of(2, 1)));
        List<Document> all = records.find(odd).into(new ArrayList<>());

        // When
        List<Document> some = records.find(odd)
                .projection(new Document("number", 1).append("_id", 0))
                .skip(10)
                .limit(1200)
                .batchSize(7)
                .into(new ArrayList<>());

        // Then
        assertThat(all).hasSize(1500);
        assertThat(some)
                .isEqualTo(all.subList(10, 1210).stream()
                        .map(document -> new Document("number", document.get("number")))
                        .toList());
    }

    @Test
    void documents_in_an_order_are_given_in_parts_too() {
        // Given
        records.insertMany(numbered("some", 2000));
        Document even = new Document("number", new Document("$mod", List.of(2, 0)));
        List<Document> all = records.find(even).into(new ArrayList<>());

        // When
        List<Document> byId =
                records.find(even).sort(new Document("_id", 1)).batchSize(30).into(new ArrayList<>());
        List<Document> byNumber = records.find(even)
                .sort(new Document("number", -1))
                .projection(new Document("number", 1))
                .skip(5)
                .limit(900)
                .batchSize(30)
                .into(new ArrayList<>());
        long counted = records.aggregate(List.of(new Document("$match", even), new Document("$count", "n")))
                .first()
                .getInteger("n");

        // Then
        assertThat(byId)
                .isEqualTo(all.stream()
                        .sorted(Comparator.comparing(document -> document.getString("_id")))
                        .toList());
        assertThat(byNumber)
                .isEqualTo(all.stream()
                        .sorted(Comparator.comparing(document -> -document.getInteger("number")))
                        .skip(5)
                        .limit(900)
                        .map(document ->
                                new Document("_id", document.get("_id")).append("number", document.get("number")))
                        .toList());
        assertThat(counted).isEqualTo(1000);
    }

    private static List<Document> numbered(String kind, int number) {
        return IntStream.range(0, number)
                .mapToObj(
                        i -> new Document("_id", kind + i).append("kind", kind).append("number", i))
                .toList();
    }
}
