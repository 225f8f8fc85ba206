package org.performanceplatform.core.heads;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.bson.Document;
import org.junit.jupiter.api.Test;

class IdListTest {

    private static final List<String> IDS = List.of("a", "", "länger\u0000 🎈", "a");

    @Test
    void ids_are_read_as_they_were_written() {
        assertThat(IdList.of(new Document("ids", IdList.toBinary(IDS)))).isEqualTo(IDS);
    }

    @Test
    void the_lists_of_older_heads_are_read_as_well() {
        assertThat(IdList.of(new Document("ids", IDS))).isEqualTo(IDS);
    }
}
