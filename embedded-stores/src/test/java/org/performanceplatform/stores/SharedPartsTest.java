package org.performanceplatform.stores;

import static org.assertj.core.api.Assertions.assertThat;

import de.bwaldvogel.mongo.bson.Document;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class SharedPartsTest {

    private static final String LONG = "a sentence ".repeat(10);

    @Test
    void documents_that_say_the_same_hold_it_once() {
        // Given
        Document first = SharedParts.of(document("1"), "_id");

        // When
        Document second = SharedParts.of(document("2"), "_id");

        // Then
        assertThat(List.copyOf(second.keySet()).get(1))
                .isSameAs(List.copyOf(first.keySet()).get(1));
        assertThat(second.get("place")).isSameAs(first.get("place"));
        assertThat(second.get("_timestamp")).isSameAs(first.get("_timestamp"));
        assertThat(((Document) second.get("detail")).get("kind"))
                .isSameAs(((Document) first.get("detail")).get("kind"));
    }

    @Test
    void a_document_stays_equal_with_its_fields_in_their_order() {
        // Given
        Document document = document("1");

        // When
        Document shared = SharedParts.of(document, "_id");

        // Then
        assertThat(shared).isEqualTo(document).isNotSameAs(document);
        assertThat(List.copyOf(shared.keySet())).isEqualTo(List.copyOf(document.keySet()));
    }

    @Test
    void ids_and_long_texts_stay_as_they_are() {
        // Given
        Document document = document("1");
        String id = own("the id of something else");
        SharedParts.of(new Document("place", "the id of something else"), "_id");
        document.put("_id", id);

        // When
        Document shared = SharedParts.of(document, "_id");

        // Then
        assertThat(shared.get("_id")).isSameAs(id);
        assertThat(shared.get("description")).isSameAs(document.get("description"));
    }

    private static String own(String text) {
        return new String(text.toCharArray());
    }

    /** Every text and time a new object, as if it had come over the network. */
    private static Document document(String id) {
        return new Document(own("_id"), id)
                .append(own("_timestamp"), Instant.parse("2016-01-01T00:00:00Z"))
                .append(own("place"), own("Llanfairpwll"))
                .append(own("count"), 7)
                .append(own("nothing"), null)
                .append(own("description"), own(LONG))
                .append(own("detail"), new Document(own("kind"), own("bees")));
    }
}
