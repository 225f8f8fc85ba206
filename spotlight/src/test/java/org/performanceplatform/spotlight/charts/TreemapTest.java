package org.performanceplatform.spotlight.charts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class TreemapTest {

    @Test
    void tiles_have_the_areas_of_their_weights_and_fill_the_rectangle() {
        // When
        List<Treemap.Tile> tiles = Treemap.tiles(List.of(6.0, 6.0, 4.0, 3.0, 2.0, 2.0, 1.0), 6, 4);

        // Then
        assertThat(tiles).hasSize(7);
        assertThat(tiles.get(0)).isEqualTo(new Treemap.Tile(0, 0, 3, 2));
        assertThat(tiles.get(1)).isEqualTo(new Treemap.Tile(0, 2, 3, 2));
        assertThat(tiles.stream().map(tile -> tile.width() * tile.height()))
                .usingComparatorForType((one, other) -> Math.abs(one - other) < 1e-9 ? 0 : 1, Double.class)
                .containsExactly(6.0, 6.0, 4.0, 3.0, 2.0, 2.0, 1.0);
        assertThat(tiles).allSatisfy(tile -> {
            assertThat(tile.x() + tile.width()).isLessThan(6 + 1e-9);
            assertThat(tile.y() + tile.height()).isLessThan(4 + 1e-9);
        });
    }

    @Test
    void one_part_fills_everything() {
        assertThat(Treemap.tiles(List.of(5.0), 10, 4).get(0).width()).isCloseTo(10, Offset.offset(1e-9));
    }

    @Test
    void a_tile_says_its_name_and_figure_for_those_who_point_at_it() {
        String svg = TreemapDrawing.of(
                "t",
                "Transactions",
                "The largest is tax.",
                List.of(
                        new TreemapDrawing.Part("Vehicle tax", 900, "900"),
                        new TreemapDrawing.Part("A long name of something very small", 1, "1")));

        assertThat(svg)
                .contains("<title id=\"t-title\">Transactions</title>")
                .contains("<title>Vehicle tax: 900</title>")
                .contains("<title>A long name of something very small: 1</title>")
                .doesNotContain("style=");
    }

    @Test
    void without_parts_the_drawing_says_so_in_its_own_words() {
        String svg = TreemapDrawing.of("t", "Transactions", "No figures were provided for this period.", List.of());

        assertThat(svg)
                .contains("viewBox=\"0 0 960 28\"")
                .contains(">No figures were provided for this period.</text>");
    }
}
