package org.performanceplatform.cli.transactions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.performanceplatform.cli.installation.PlatformProblem;
import org.performanceplatform.cli.installation.TemporaryProblem;

class PerseveranceTest {

    private static final Duration LONG = Duration.ofMinutes(5);

    private final List<String> notices = new ArrayList<>();
    private int steps;

    @Test
    void what_can_be_done_is_done_once_and_nothing_is_said() throws InterruptedException {
        assertThat(perseverance(LONG).<Integer>with(() -> ++steps)).isEqualTo(1);
        assertThat(notices).isEmpty();
    }

    @Test
    void while_stagecraft_is_away_it_is_asked_again_and_that_is_said_once() throws InterruptedException {
        // When
        int done = perseverance(LONG).with(() -> {
            steps++;
            if (steps < 3) {
                throw new TemporaryProblem("Stagecraft does not answer.");
            }
            return steps;
        });

        // Then
        assertThat(done).isEqualTo(3);
        assertThat(notices).hasSize(2);
        assertThat(notices.get(0)).matches("Stagecraft does not answer\\. Trying again for (299|300) s\\.");
        assertThat(notices.get(1)).isEqualTo("Stagecraft answers again; going on.");
    }

    @Test
    void it_is_given_up_when_the_time_is_over() {
        assertThatThrownBy(() -> perseverance(Duration.ZERO).with(() -> {
                    steps++;
                    throw new TemporaryProblem("Stagecraft does not answer.");
                }))
                .isInstanceOf(TemporaryProblem.class);
        assertThat(steps).isEqualTo(1);
        assertThat(notices).isEmpty();
    }

    @Test
    void what_is_refused_is_not_asked_again() {
        assertThatThrownBy(() -> perseverance(LONG).with(() -> {
                    steps++;
                    throw new PlatformProblem("Stagecraft refused it.");
                }))
                .hasMessage("Stagecraft refused it.");
        assertThat(steps).isEqualTo(1);
    }

    private Perseverance perseverance(Duration longestTrouble) {
        return new Perseverance(longestTrouble, notices::add);
    }
}
