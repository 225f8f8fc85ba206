package org.performanceplatform.spotlight.explorer;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.performanceplatform.spotlight.explorer.Current.Absence;
import org.performanceplatform.spotlight.figures.NoFiguresException;
import org.performanceplatform.spotlight.figures.ReadApiAwayException;

/** When catalogues are read, and what visitors get meanwhile. The test looks itself, as the service does every few seconds. */
class CataloguesTest {

    private static final Duration A_MOMENT = Duration.ofSeconds(2);
    private static final Duration A_WHILE = Duration.ofMinutes(1);

    private final Sheets sheets = new Sheets();
    private final Watch watch = new Watch();
    private final Catalogues catalogues = new Catalogues(sheets, new Settings(A_WHILE, 1), watch);

    @Test
    void figures_that_are_there_when_the_service_starts_are_read_at_the_first_look() {
        // When
        catalogues.look();

        // Then
        assertThat(shown()).isEqualTo("1");
        assertThat(sheets.reads).isEqualTo(1);
    }

    @Test
    void a_visitor_who_comes_while_the_first_are_being_read_waits_for_them() throws Exception {
        // Given
        CompletableFuture<Current> visitor = CompletableFuture.supplyAsync(catalogues::current);

        // When
        catalogues.look();

        // Then
        assertThat(visitor.get(1, TimeUnit.MINUTES)).isInstanceOf(Current.Figures.class);
    }

    @Test
    void nobody_waits_for_longer_than_visitors_are_patient() {
        Catalogues unread = new Catalogues(sheets, new Settings(Duration.ZERO, 1), watch);

        assertThat(unread.current()).isEqualTo(new Current.Nothing(Absence.BEING_READ));
    }

    @Test
    void when_as_many_wait_as_may_others_are_told_at_once_that_the_figures_are_being_read() {
        Catalogues crowded = new Catalogues(sheets, new Settings(A_WHILE, 0), watch);

        assertThat(crowded.current()).isEqualTo(new Current.Nothing(Absence.BEING_READ));
        crowded.look();
        assertThat(crowded.current()).isInstanceOf(Current.Figures.class);
    }

    @Test
    void figures_of_a_moment_ago_are_not_settled_as_more_may_be_on_their_way() {
        catalogues.look();
        assertThat(figures().settled()).isFalse();

        watch.pass(A_WHILE);
        assertThat(figures().settled()).isTrue();

        sheets.version = "2";
        catalogues.look();
        assertThat(figures().settled()).isFalse();
    }

    @Test
    void newer_figures_are_read_without_a_visitor_once_they_rest() {
        // Given
        catalogues.look();
        sheets.version = "2";
        catalogues.look();
        assertThat(shown()).isEqualTo("1");

        // When
        catalogues.look();

        // Then
        assertThat(shown()).isEqualTo("2");
    }

    @Test
    void figures_that_never_rest_are_read_after_a_while() {
        // Given
        catalogues.look();
        for (int change = 2; change < 30; change++) {
            sheets.version = Integer.toString(change);
            catalogues.look();
            watch.pass(A_MOMENT);
        }
        assertThat(sheets.reads).isEqualTo(1);

        // When
        watch.pass(A_WHILE);
        sheets.version = "30";
        catalogues.look();

        // Then
        assertThat(shown()).isEqualTo("30");
        assertThat(sheets.reads).isEqualTo(2);
    }

    @Test
    void what_holds_is_not_read_again() {
        catalogues.look();
        watch.pass(A_WHILE);
        catalogues.look();

        assertThat(sheets.reads).isEqualTo(1);
        assertThat(figures().staleSince()).isNull();
    }

    @Test
    void while_the_read_api_is_away_the_last_figures_stand_in_and_say_since_when() {
        // Given
        catalogues.look();
        Instant confirmed = watch.now;
        watch.pass(A_WHILE);
        sheets.failure = new ReadApiAwayException("away", null);

        // When
        catalogues.look();

        // Then
        assertThat(shown()).isEqualTo("1");
        assertThat(figures().staleSince()).isEqualTo(confirmed);

        // And when it is back
        sheets.failure = null;
        catalogues.look();
        assertThat(figures().staleSince()).isNull();
    }

    @Test
    void without_figures_a_read_api_that_is_away_or_refuses_is_told_from_one_that_has_none() {
        sheets.failure = new ReadApiAwayException("away", null);
        catalogues.look();
        assertThat(catalogues.current()).isEqualTo(new Current.Nothing(Absence.AWAY));

        sheets.failure = new NoFiguresException("refused");
        catalogues.look();
        assertThat(catalogues.current()).isEqualTo(new Current.Nothing(Absence.AWAY));

        sheets.failure = null;
        catalogues.look();
        assertThat(shown()).isEqualTo("1");
    }

    private Current.Figures figures() {
        return (Current.Figures) catalogues.current();
    }

    private String shown() {
        return figures().catalogue().version();
    }
}
