package org.performanceplatform.spotlight.explorer;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.runtime.StartupEvent;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.performanceplatform.spotlight.explorer.Catalogues.Current;
import org.performanceplatform.spotlight.explorer.Catalogues.Read;
import org.performanceplatform.spotlight.figures.NoFiguresException;
import org.performanceplatform.spotlight.figures.ReadApiAwayException;

/** Who waits for a newer catalogue, and who doesn't. Work for other threads is kept until the test does it. */
class CataloguesTest {

    private static final Duration A_WHILE = Duration.ofMinutes(1);

    private final Sheets sheets = new Sheets();
    private final Watch watch = new Watch();
    private final List<Runnable> elsewhere = new ArrayList<>();
    private final List<Runnable> later = new ArrayList<>();
    private final Catalogues catalogues =
            new Catalogues(sheets, Duration.ofSeconds(2), watch, elsewhere::add, later::add);

    @Test
    void the_first_catalogue_is_read_when_the_service_starts_and_nobody_waits_for_it() {
        // When
        catalogues.start(new StartupEvent());

        // Then
        assertThat(sheets.reads).isZero();
        work();
        assertThat(sheets.reads).isEqualTo(1);
        assertThat(version(catalogues.current())).isEqualTo("1");
        assertThat(sheets.reads).isEqualTo(1);
    }

    @Test
    void a_source_that_is_not_up_yet_is_asked_again_until_it_is() {
        // Given
        sheets.away = true;
        catalogues.start(new StartupEvent());
        work();
        assertThat(later).hasSize(1);

        // When
        later.remove(0).run();
        sheets.away = false;
        later.remove(0).run();

        // Then
        assertThat(later).isEmpty();
        assertThat(sheets.reads).isEqualTo(1);
    }

    @Test
    void nothing_is_asked_again_where_there_is_no_data_set_or_a_visitor_was_first() {
        sheets.none = true;
        catalogues.start(new StartupEvent());
        work();
        assertThat(later).isEmpty();

        sheets.none = false;
        catalogues.current();
        catalogues.start(new StartupEvent());
        work();
        assertThat(sheets.reads).isEqualTo(1);
    }

    @Test
    void the_first_visitor_waits_for_the_catalogue() {
        assertThat(version(catalogues.current())).isEqualTo("1");
        assertThat(elsewhere).isEmpty();
    }

    @Test
    void later_visitors_get_what_there_is_while_another_thread_asks_once() {
        // Given
        catalogues.current();
        sheets.version = "2";
        watch.now = watch.now.plus(A_WHILE);

        // When
        String first = version(catalogues.current());
        String second = version(catalogues.current());

        // Then
        assertThat(List.of(first, second)).containsOnly("1");
        assertThat(elsewhere).hasSize(1);
        work();
        assertThat(version(catalogues.current())).isEqualTo("2");
    }

    @Test
    void what_holds_is_not_read_again() {
        catalogues.current();
        watch.now = watch.now.plus(A_WHILE);
        catalogues.current();
        work();

        assertThat(sheets.reads).isEqualTo(1);
        assertThat(catalogues.current().orElseThrow().staleSince()).isNull();
    }

    @Test
    void while_the_source_is_away_the_last_one_stands_in_and_says_since_when() {
        // Given
        catalogues.current();
        Instant confirmed = watch.now;
        watch.now = watch.now.plus(A_WHILE);
        sheets.away = true;
        catalogues.current();

        // When
        work();

        // Then
        Current current = catalogues.current().orElseThrow();
        assertThat(current.catalogue().version()).isEqualTo("1");
        assertThat(current.staleSince()).isEqualTo(confirmed);

        // And when it is back
        sheets.away = false;
        watch.now = watch.now.plus(A_WHILE);
        catalogues.current();
        work();
        assertThat(catalogues.current().orElseThrow().staleSince()).isNull();
    }

    @Test
    void without_a_source_there_is_none_until_it_is_there() {
        sheets.away = true;
        assertThat(catalogues.current()).isEmpty();

        sheets.away = false;
        assertThat(version(catalogues.current())).isEqualTo("1");
    }

    private void work() {
        List<Runnable> waiting = List.copyOf(elsewhere);
        elsewhere.clear();
        waiting.forEach(Runnable::run);
    }

    private static String version(Optional<Current> current) {
        return current.orElseThrow().catalogue().version();
    }

    /** Catalogues without services, known by their version. */
    private static final class Sheets implements Catalogues.Source {

        private String version = "1";
        private boolean away;
        private boolean none;
        private int reads;

        @Override
        public Read read() {
            refuse();
            reads++;
            return new Read(Catalogue.of(List.of(), version), List.of(Optional.of(version)));
        }

        @Override
        public boolean holds(Read last) {
            refuse();
            return last.tags().equals(List.of(Optional.of(version)));
        }

        private void refuse() {
            if (away) {
                throw new ReadApiAwayException("away", null);
            }
            if (none) {
                throw new NoFiguresException("there is no such data set");
            }
        }
    }

    /** A clock that is set by hand. */
    private static final class Watch extends Clock {

        private Instant now = Instant.parse("2018-02-01T00:00:00Z");

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
