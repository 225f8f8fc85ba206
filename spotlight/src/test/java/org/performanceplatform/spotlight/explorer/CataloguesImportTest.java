package org.performanceplatform.spotlight.explorer;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.performanceplatform.spotlight.explorer.Current.Absence;

/** When the figures of an import are read that comes while the service runs, and what visitors get meanwhile. */
class CataloguesImportTest {

    private static final Duration A_MOMENT = Duration.ofSeconds(2);
    private static final Duration A_WHILE = Duration.ofMinutes(1);
    private static final Duration HALF_A_WHILE = Duration.ofSeconds(30);

    private final Sheets sheets = new Sheets();
    private final Watch watch = new Watch();
    private final Catalogues catalogues = new Catalogues(sheets, new Settings(A_WHILE, 1), watch);

    @Test
    void before_an_import_nothing_was_imported_and_nobody_waits() {
        sheets.none = true;
        catalogues.look();

        assertThat(catalogues.current()).isEqualTo(new Current.Nothing(Absence.NOT_IMPORTED));
        assertThat(sheets.reads).isZero();
    }

    @Test
    void an_import_is_read_when_its_records_are_all_there_and_whoever_comes_before_waits() throws Exception {
        // Given
        sheets.none = true;
        catalogues.look();
        sheets.none = false;
        sheets.whole = false;
        catalogues.look();
        CompletableFuture<Current> visitor = CompletableFuture.supplyAsync(catalogues::current);
        assertThat(sheets.reads).isZero();
        sheets.version = "2";
        sheets.whole = true;

        // When
        catalogues.look();

        // Then
        assertThat(visitor.get(1, TimeUnit.MINUTES)).isInstanceOf(Current.Figures.class);
        assertThat(shown()).isEqualTo("2");
        assertThat(sheets.reads).isEqualTo(1);
    }

    @Test
    void an_import_that_pauses_is_not_read_before_it_is_whole() {
        // Given
        sheets.none = true;
        catalogues.look();
        sheets.none = false;
        sheets.whole = false;

        // When
        for (int look = 0; look < 10; look++) {
            catalogues.look();
            watch.pass(A_MOMENT);
        }

        // Then
        assertThat(sheets.reads).isZero();
        sheets.whole = true;
        catalogues.look();
        assertThat(shown()).isEqualTo("1");
    }

    @Test
    void an_import_that_was_broken_off_is_shown_as_far_as_it_came_after_a_while() {
        // Given
        sheets.none = true;
        catalogues.look();
        sheets.none = false;
        sheets.whole = false;
        catalogues.look();

        // When
        watch.pass(A_WHILE);
        catalogues.look();

        // Then
        assertThat(shown()).isEqualTo("1");
    }

    @Test
    void an_import_that_neither_rests_nor_becomes_whole_is_shown_after_some_minutes_and_not_before() {
        // Given
        sheets.none = true;
        catalogues.look();
        watch.pass(Duration.ofHours(1));
        sheets.none = false;
        sheets.whole = false;
        for (int change = 1; change <= 10; change++) {
            sheets.version = Integer.toString(change);
            catalogues.look();
            watch.pass(HALF_A_WHILE);
        }
        assertThat(sheets.reads).isZero();

        // When
        sheets.version = "11";
        catalogues.look();

        // Then
        assertThat(shown()).isEqualTo("11");
        assertThat(sheets.reads).isEqualTo(1);
    }

    @Test
    void an_import_after_data_sets_were_taken_away_has_as_many_minutes_as_the_first() {
        // Given
        catalogues.look();
        sheets.version = "2";
        catalogues.look();
        sheets.none = true;
        catalogues.look();
        watch.pass(Duration.ofHours(1));
        sheets.none = false;
        sheets.whole = false;

        // When
        catalogues.look();

        // Then
        assertThat(sheets.reads).isEqualTo(1);
        sheets.whole = true;
        catalogues.look();
        assertThat(shown()).isEqualTo("2");
    }

    private String shown() {
        return ((Current.Figures) catalogues.current()).catalogue().version();
    }
}
