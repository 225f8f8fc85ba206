package org.performanceplatform.stores;

import static org.assertj.core.api.Assertions.assertThat;

import de.bwaldvogel.mongo.backend.DocumentWithPosition;
import de.bwaldvogel.mongo.bson.Document;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.h2.mvstore.MVStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A hundred documents, of whose places the cursor holds at most seven after it has sorted them. */
class SortedCursorTest {

    private static final Document BY_NUMBER = new Document("number", 1);

    private final MVStore store = new MVStore.Builder().open();
    private final DocumentMap documents = store.openMap("documents", new DocumentMap.Builder());

    @BeforeEach
    void a_hundred_documents_some_without_a_number() {
        Random random = new Random(5);
        for (int i = 0; i < 100; i++) {
            Document document = new Document("_id", "id" + i).append("odd", i % 2 == 1);
            if (i % 10 != 0) {
                document.put("number", random.nextInt(20));
            }
            documents.put("id" + i, document);
        }
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void meets_all_documents_in_order_those_without_the_field_first_and_equal_ones_by_key() {
        assertThat(rest(cursor(BY_NUMBER, 0, 0), 9))
                .isEqualTo(sorted(byNumber()).toList());
    }

    @Test
    void meets_them_in_the_opposite_order() {
        assertThat(rest(cursor(new Document("number", -1), 0, 0), 13))
                .isEqualTo(sorted(byNumber().reversed()).toList());
    }

    @ParameterizedTest
    @CsvSource({"0, 1", "0, 6", "0, 7", "0, 8", "3, 4", "90, 20", "100, 5"})
    void keeps_to_its_beginning_and_limit(int skipped, int limit) {
        assertThat(rest(cursor(BY_NUMBER, skipped, limit), 4))
                .isEqualTo(sorted(byNumber()).skip(skipped).limit(limit).toList());
    }

    @Test
    void meets_those_once_that_stay_and_none_that_went_also_if_others_move() {
        SortedCursor cursor = cursor(BY_NUMBER, 0, 0);
        List<Document> met = new ArrayList<>(cursor.takeDocuments(20));
        for (int i = 0; i < 100; i++) {
            if (i % 3 == 0) {
                documents.remove("id" + i);
            } else if (i % 3 == 1) {
                documents.set("id" + i, ((Document) documents.get("id" + i)).append("number", 19));
            }
        }

        List<Document> after = rest(cursor, 9);

        met.addAll(after);
        List<Object> ids = met.stream().map(document -> document.get("_id")).toList();
        assertThat(after.subList(1, after.size())) // the first was looked at before, to know that there is one
                .allMatch(document -> documents.containsKey(document.get("_id")));
        for (int i = 2; i < 100; i += 3) {
            assertThat(ids).containsOnlyOnce("id" + i);
        }
    }

    private SortedCursor cursor(Document order, int skipped, int limit) {
        return new SortedCursor(1, documents, document -> true, order, UnaryOperator.identity(), skipped, limit, 7);
    }

    private static List<Document> rest(SortedCursor cursor, int part) {
        List<Document> met = new ArrayList<>();
        while (!cursor.isEmpty()) {
            List<Document> taken = cursor.takeDocuments(part);
            assertThat(taken).hasSizeLessThanOrEqualTo(part);
            met.addAll(taken);
        }
        return met;
    }

    private Stream<Document> sorted(Comparator<Document> order) {
        return documents.stream().map(DocumentWithPosition::getDocument).sorted(order);
    }

    private static Comparator<Document> byNumber() {
        return Comparator.comparingInt(document -> (Integer) document.getOrDefault("number", -1));
    }
}
