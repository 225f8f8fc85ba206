package org.performanceplatform.spotlight.explorer;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.performanceplatform.spotlight.explorer.Current.Absence;
import org.performanceplatform.spotlight.figures.NoFiguresException;
import org.performanceplatform.spotlight.figures.ReadApiAwayException;

/** Data sets that are there, but of which no catalogue can be made: they are not read again and again. */
class CataloguesUselessTest {

    private static final Duration A_MOMENT = Duration.ofSeconds(2);
    private static final Duration A_WHILE = Duration.ofMinutes(1);

    private final Sheets sheets = new Sheets();
    private final Watch watch = new Watch();
    private final Catalogues catalogues = new Catalogues(sheets, new Settings(A_WHILE, 0), watch);
    private final List<Current> toldWhileReading = new ArrayList<>();

    @Test
    void services_without_any_record_of_their_figures_are_none() {
        // Given
        sheets.empty = true;

        // When
        catalogues.look();

        // Then
        assertThat(catalogues.current()).isEqualTo(new Current.Nothing(Absence.NOT_IMPORTED));
    }

    @Test
    void what_is_empty_is_not_read_again_until_it_changes() {
        // Given
        sheets.empty = true;
        catalogues.look();

        // When
        lookFor(Duration.ofMinutes(10));

        // Then
        assertThat(sheets.reads).isEqualTo(1);
        assertThat(catalogues.current()).isEqualTo(new Current.Nothing(Absence.NOT_IMPORTED));

        // And when there are figures
        sheets.empty = false;
        sheets.version = "2";
        catalogues.look();
        assertThat(catalogues.current()).isInstanceOf(Current.Figures.class);
    }

    @Test
    void what_is_empty_is_still_told_from_what_is_away_when_the_read_api_is_back() {
        // Given
        sheets.empty = true;
        catalogues.look();
        sheets.failure = new ReadApiAwayException("away", null);
        catalogues.look();
        assertThat(catalogues.current()).isEqualTo(new Current.Nothing(Absence.AWAY));
        sheets.failure = null;

        // When
        catalogues.look();

        // Then
        assertThat(catalogues.current()).isEqualTo(new Current.Nothing(Absence.NOT_IMPORTED));
        assertThat(sheets.reads).isEqualTo(1);
    }

    @Test
    void figures_that_come_after_empty_ones_are_waited_for_until_they_are_whole() {
        // Given
        sheets.empty = true;
        catalogues.look();
        watch.pass(Duration.ofHours(1));
        sheets.empty = false;
        sheets.whole = false;
        sheets.version = "2";

        // When
        catalogues.look();

        // Then
        assertThat(catalogues.current()).isEqualTo(new Current.Nothing(Absence.BEING_READ));
        assertThat(sheets.reads).isEqualTo(1);
    }

    @Test
    void what_was_refused_is_read_again_after_a_minute_without_telling_visitors_to_wait() {
        // Given
        sheets.meanwhile = () -> toldWhileReading.add(catalogues.current());
        sheets.refusal = new NoFiguresException("the read API answered 422");
        catalogues.look();

        // When
        lookFor(Duration.ofMinutes(2));

        // Then
        assertThat(sheets.reads).isEqualTo(3);
        assertThat(toldWhileReading)
                .containsExactly(
                        new Current.Nothing(Absence.BEING_READ),
                        new Current.Nothing(Absence.AWAY),
                        new Current.Nothing(Absence.AWAY));
        assertThat(catalogues.current()).isEqualTo(new Current.Nothing(Absence.AWAY));
    }

    @Test
    void what_was_refused_is_read_as_soon_as_it_has_changed_and_is_whole() {
        // Given
        sheets.refusal = new NoFiguresException("the read API answered 422");
        catalogues.look();
        sheets.refusal = null;
        catalogues.look();
        assertThat(sheets.reads).isEqualTo(1);
        sheets.version = "2";

        // When
        catalogues.look();

        // Then
        assertThat(catalogues.current()).isInstanceOf(Current.Figures.class);
    }

    @Test
    void a_read_api_that_goes_away_while_it_is_read_is_asked_at_the_next_look() {
        // Given
        sheets.refusal = new ReadApiAwayException("away", null);
        catalogues.look();
        assertThat(catalogues.current()).isEqualTo(new Current.Nothing(Absence.AWAY));
        sheets.refusal = null;

        // When
        catalogues.look();

        // Then
        assertThat(catalogues.current()).isInstanceOf(Current.Figures.class);
    }

    @Test
    void while_newer_figures_are_refused_the_last_stand_in_and_say_so() {
        // Given
        catalogues.look();
        sheets.refusal = new NoFiguresException("the read API answered 422");
        sheets.version = "2";
        lookFor(A_MOMENT.multipliedBy(2));

        // When
        lookFor(Duration.ofMinutes(1));

        // Then
        assertThat(sheets.reads).isEqualTo(3);
        Current.Figures figures = (Current.Figures) catalogues.current();
        assertThat(figures.catalogue().version()).isEqualTo("1");
        assertThat(figures.staleSince()).isNotNull();
        assertThat(figures.settled()).isFalse();
    }

    private void lookFor(Duration time) {
        for (Duration passed = Duration.ZERO; passed.compareTo(time) < 0; passed = passed.plus(A_MOMENT)) {
            watch.pass(A_MOMENT);
            catalogues.look();
        }
    }
}
