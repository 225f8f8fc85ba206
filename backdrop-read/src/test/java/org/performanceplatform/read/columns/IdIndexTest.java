package org.performanceplatform.read.columns;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class IdIndexTest {

    private final List<Integer> places = new ArrayList<>();
    private final IdIndex index = new IdIndex(places::get);

    @Test
    void an_id_is_found_with_its_row_and_an_unknown_one_is_not() {
        put("a", 0);
        put("é\uD83D\uDE00", 1);

        assertThat(index.row("a")).isZero();
        assertThat(index.row("é\uD83D\uDE00")).isEqualTo(1);
        assertThat(index.row("b")).isEqualTo(IdIndex.NO_ROW);
        assertThat(index.view().text(places.get(1))).isEqualTo("é\uD83D\uDE00");
    }

    @Test
    void ids_with_the_same_hash_are_told_apart() {
        // Given: texts made of "Aa" and "BB" have one hash
        List<String> ids = List.of("AaAaAaAa", "AaAaAaBB", "AaAaBBAa", "AaBBAaAa", "BBAaAaAa", "BBBBBBBB");
        for (int row = 0; row < ids.size(); row++) {
            put(ids.get(row), row);
        }

        // When
        index.remove(ids.get(2));

        // Then
        for (int row = 0; row < ids.size(); row++) {
            assertThat(index.row(ids.get(row))).isEqualTo(row == 2 ? IdIndex.NO_ROW : row);
        }
    }

    @Test
    void after_any_puts_and_removals_each_id_has_its_latest_row() {
        Random random = new Random(7);
        Map<String, Integer> expected = new HashMap<>();
        for (int row = 0; row < 40_000; row++) {
            String id = "id-" + random.nextInt(6000);
            put(id, row);
            expected.put(id, row);
            if (random.nextInt(3) == 0) {
                String gone = "id-" + random.nextInt(6000);
                index.remove(gone);
                expected.remove(gone);
            }
        }

        for (int i = 0; i < 6000; i++) {
            assertThat(index.row("id-" + i)).isEqualTo(expected.getOrDefault("id-" + i, IdIndex.NO_ROW));
        }
    }

    private void put(String id, int row) {
        int place = index.put(id, row);
        places.add(row, place);
    }
}
