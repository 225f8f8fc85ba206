package org.performanceplatform.write.fairness;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.performanceplatform.write.fairness.Places.Visit;

/** One place, and two that may wait for it. */
class PlacesTest {

    private final Places places = new Places(1, 2);
    private final List<String> served = new ArrayList<>();

    @Test
    void serves_at_once_while_there_is_a_place() {
        // When
        Visit first = enter("first");
        Visit second = enter("second");

        // Then
        assertThat(first.isServedAtOnce()).isTrue();
        assertThat(second.isServedAtOnce()).isFalse();
        assertThat(served).isEmpty();
    }

    @Test
    void serves_those_who_wait_in_the_order_in_which_they_came() {
        // Given
        Visit first = enter("first");
        Visit second = enter("second");
        enter("third");

        // When
        first.leave();
        second.leave();

        // Then
        assertThat(served).containsExactly("second", "third");
    }

    @Test
    void sends_away_who_comes_when_too_many_wait() {
        // Given
        Visit first = enter("first");
        enter("second");
        enter("third");

        // When
        boolean fourth = places.enter(() -> {}).isPresent();
        first.leave();
        boolean fifth = places.enter(() -> {}).isPresent();

        // Then
        assertThat(fourth).isFalse();
        assertThat(fifth).isTrue();
    }

    @Test
    void passes_over_who_gave_up() {
        // Given
        Visit first = enter("first");
        Visit second = enter("second");
        enter("third");

        // When
        boolean waited = second.giveUp();
        first.leave();

        // Then
        assertThat(waited).isTrue();
        assertThat(served).containsExactly("third");
    }

    @Test
    void passes_over_who_left_while_waiting() {
        // Given
        Visit first = enter("first");
        Visit second = enter("second");
        enter("third");

        // When
        second.leave();
        first.leave();

        // Then
        assertThat(served).containsExactly("third");
    }

    @Test
    void who_is_served_cannot_give_up() {
        // Given
        Visit first = enter("first");
        Visit second = enter("second");
        first.leave();

        // When
        boolean gaveUp = second.giveUp();

        // Then
        assertThat(gaveUp).isFalse();
        assertThat(places.taken()).isEqualTo(1);
    }

    @Test
    void whoever_leaves_twice_leaves_one_place() {
        // Given
        Visit first = enter("first");
        enter("second");
        enter("third");

        // When
        first.leave();
        first.leave();

        // Then
        assertThat(served).containsExactly("second");
        assertThat(places.waiting()).isEqualTo(1);
    }

    @Test
    void who_gave_up_and_leaves_has_no_place_to_leave() {
        // Given
        enter("first");
        Visit second = enter("second");
        enter("third");
        second.giveUp();

        // When
        second.leave();

        // Then
        assertThat(served).isEmpty();
        assertThat(places.taken()).isEqualTo(1);
    }

    @Test
    void a_place_that_nobody_waits_for_is_free() {
        // Given
        enter("first").leave();

        // When
        Visit second = enter("second");

        // Then
        assertThat(second.isServedAtOnce()).isTrue();
        assertThat(places.taken()).isEqualTo(1);
    }

    private Visit enter(String who) {
        return places.enter(() -> served.add(who)).orElseThrow();
    }
}
