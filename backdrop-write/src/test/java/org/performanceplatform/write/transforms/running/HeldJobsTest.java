package org.performanceplatform.write.transforms.running;

import static org.assertj.core.api.Assertions.assertThat;
import static org.performanceplatform.write.transforms.running.TransformsWorld.rest;
import static org.performanceplatform.write.transforms.running.TransformsWorld.visits;
import static org.performanceplatform.write.transforms.running.Visits.MONDAY;
import static org.performanceplatform.write.transforms.running.Visits.RATE;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.performanceplatform.stagecraftclient.DataSet;
import org.performanceplatform.write.transforms.formulas.Result;
import org.performanceplatform.write.transforms.planning.Job;
import org.performanceplatform.write.transforms.planning.Plan;

/** Jobs that wait for a service, or for the process that holds them. */
class HeldJobsTest {

    @AutoClose
    private final TransformsWorld world = new TransformsWorld();

    @Test
    void what_is_away_is_waited_for_longer_and_longer_and_never_given_up() {
        Plan plan = TransformsWorld.plan(RATE);
        Away away = new Away(world.results());
        Runs runs = world.process(world.database, away);
        world.write("visits", visits("a", MONDAY, "web", 3L));

        List<Long> pauses = new ArrayList<>();
        for (int i = 0; i < 9; i++) {
            runs.run(plan.jobs().get(0));
            Instant next = Visits.standing(world, runs, plan, "rate")
                    .failure()
                    .orElseThrow()
                    .next();
            pauses.add(Duration.between(world.clock.instant(), next).toSeconds());
            assertThat(runs.due(plan.runnable())).isEmpty();
            world.clock.pass(Duration.ofMinutes(1));
            assertThat(runs.due(plan.runnable())).hasSize(1);
        }
        away.back = true;
        rest(runs, plan);

        assertThat(pauses).containsExactly(1L, 2L, 4L, 8L, 16L, 32L, 60L, 60L, 60L);
        assertThat(Visits.rates(world)).containsExactly(1.0);
        assertThat(Visits.standing(world, runs, plan, "rate").state()).isEqualTo(Standing.State.UP_TO_DATE);
    }

    @Test
    void a_held_job_is_run_by_nobody_else_until_the_hold_ends() {
        Plan plan = TransformsWorld.plan(RATE);
        Job job = plan.jobs().get(0);
        world.write("visits", visits("a", MONDAY, "web", 3L));
        world.jobs().take(job.id(), "someone", world.clock.instant(), TransformsWorld.HOLD);
        Runs other = world.process();

        assertThat(other.due(plan.runnable())).isEmpty();
        assertThat(other.run(job)).isEqualTo(Runs.Ending.PASSED_OVER);
        world.clock.pass(TransformsWorld.HOLD);
        assertThat(other.run(job)).isEqualTo(Runs.Ending.DONE);

        assertThat(Visits.rates(world)).containsExactly(1.0);
        assertThat(world.jobs().renew(job.id(), "someone", world.clock.instant()))
                .isFalse();
    }

    @Test
    void what_a_holder_thought_dead_still_wrote_is_set_right_afterwards() {
        Plan plan = TransformsWorld.plan(RATE);
        Job job = plan.jobs().get(0);
        Runs other = world.process();
        world.write("visits", visits("a", MONDAY, "web", 3L));
        StoredResults store = world.results();
        Runs slow = world.process(world.database, new Results() {
            @Override
            public void store(DataSet dataSet, List<Result> stale, String reason) {
                world.clock.pass(TransformsWorld.HOLD);
                world.write("visits", visits("b", MONDAY, "post", 9L));
                rest(other, plan);
                store.store(dataSet, stale, reason);
            }

            @Override
            public void remove(DataSet dataSet, Collection<String> ids, String reason) {}
        });

        assertThat(slow.run(job)).isEqualTo(Runs.Ending.PASSED_OVER);
        assertThat(Visits.rates(world)).containsExactly(1.0);
        world.clock.pass(Duration.ofMinutes(4));
        rest(other, plan);

        assertThat(Visits.rates(world)).containsExactly(0.25);
        assertThat(other.due(plan.runnable())).isEmpty();
    }

    /** Takes nothing until it is back. */
    private static final class Away implements Results {
        private final Results next;
        private boolean back;

        Away(Results next) {
            this.next = next;
        }

        @Override
        public void store(DataSet dataSet, List<Result> results, String reason) {
            if (!back) {
                throw new UnavailableException("nobody there", null);
            }
            next.store(dataSet, results, reason);
        }

        @Override
        public void remove(DataSet dataSet, Collection<String> ids, String reason) {}
    }
}
