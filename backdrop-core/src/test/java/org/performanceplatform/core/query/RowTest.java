package org.performanceplatform.core.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class RowTest {

    @Test
    void a_row_is_a_map_whose_keys_are_in_alphabetical_order() {
        Random random = new Random(7);
        for (int size = 0; size < 30; size++) {
            // Given
            Row row = new Row();
            Map<String, Object> tree = new TreeMap<>();

            // When
            for (int i = 0; i < 2 * size; i++) {
                String key = "key" + random.nextInt(size);
                Object value = i % 5 == 0 ? null : i;
                assertThat(row.put(key, value)).isEqualTo(tree.put(key, value));
            }

            // Then
            assertThat(new ArrayList<>(row.entrySet())).isEqualTo(new ArrayList<>(tree.entrySet()));
            assertThat(row).isEqualTo(tree).hasSameHashCodeAs(tree).doesNotContainKey("other");
            for (int place = 0; place < row.size(); place++) {
                assertThat(row.valueAt(place))
                        .isEqualTo(row.get(row.keyAt(place)))
                        .isEqualTo(tree.get(row.keyAt(place)));
            }
        }
    }
}
