package org.performanceplatform.write.transforms.running;

import static org.assertj.core.api.Assertions.assertThat;
import static org.performanceplatform.write.transforms.running.TransformsWorld.rest;
import static org.performanceplatform.write.transforms.running.TransformsWorld.visits;
import static org.performanceplatform.write.transforms.running.Visits.CHANGE;
import static org.performanceplatform.write.transforms.running.Visits.MONDAY;
import static org.performanceplatform.write.transforms.running.Visits.NEXT_MONDAY;
import static org.performanceplatform.write.transforms.running.Visits.RATE;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.performanceplatform.core.datasets.DataSetName;
import org.performanceplatform.core.heads.TimeRange;
import org.performanceplatform.stagecraftclient.DataSet;
import org.performanceplatform.write.transforms.formulas.Result;
import org.performanceplatform.write.transforms.planning.Plan;

/** What is run after a write, and over which time. */
class RunsTest {

    @AutoClose
    private final TransformsWorld world = new TransformsWorld();

    @Test
    void a_write_is_run_once_and_then_there_is_nothing_to_do() {
        Plan plan = TransformsWorld.plan(RATE);
        Runs runs = world.process();
        world.write("visits", visits("a", MONDAY, "web", 3L), visits("b", MONDAY, "post", 1L));

        rest(runs, plan);

        assertThat(Visits.rates(world)).containsExactly(0.75);
        assertThat(runs.due(plan.runnable())).isEmpty();
        assertThat(Visits.standing(world, runs, plan, "rate").state()).isEqualTo(Standing.State.UP_TO_DATE);
    }

    @Test
    void only_the_periods_that_a_write_touched_are_read_again() {
        Plan plan = TransformsWorld.plan(RATE);
        Noting noting = new Noting(world.results());
        Runs runs = world.process(world.database, noting);
        world.write("visits", visits("a", MONDAY, "web", 3L), visits("b", "2013-01-01T00:00:00Z", "web", 1L));
        rest(runs, plan);
        noting.stored.clear();

        world.write("visits", visits("c", MONDAY, "post", 3L));
        rest(runs, plan);

        assertThat(noting.stored).extracting(Result::at).containsExactly(Instant.parse("2015-03-02T00:00:00Z"));
    }

    @Test
    void the_period_that_an_overwritten_record_left_is_run_again_and_its_result_disappears() {
        Plan plan = TransformsWorld.plan(RATE);
        Runs runs = world.process();
        world.write("visits", visits("a", MONDAY, "web", 3L), visits("b", NEXT_MONDAY, "post", 1L));
        rest(runs, plan);
        assertThat(Visits.rates(world)).hasSize(2);

        world.write("visits", visits("a", NEXT_MONDAY, "web", 3L));
        rest(runs, plan);

        assertThat(Visits.rates(world)).containsExactly(0.75);
    }

    @Test
    void results_disappear_with_the_last_record_and_with_an_emptying_and_come_back_with_a_restore() {
        Plan plan = TransformsWorld.plan(RATE);
        Runs runs = world.process();
        world.write("visits", visits("a", MONDAY, "web", 3L), visits("b", NEXT_MONDAY, "post", 1L));
        rest(runs, plan);

        world.delete("visits", "a");
        rest(runs, plan);
        assertThat(Visits.rates(world)).hasSize(1);

        world.emptying.empty(new DataSetName(TransformsWorld.name("visits")));
        rest(runs, plan);
        assertThat(Visits.rates(world)).isEmpty();

        world.emptying.restore(new DataSetName(TransformsWorld.name("visits")));
        rest(runs, plan);
        assertThat(Visits.rates(world)).hasSize(1);
    }

    @Test
    void a_change_also_concerns_the_period_after() {
        Plan plan = TransformsWorld.plan(CHANGE);
        Runs runs = world.process();
        world.write("visits", visits("a", MONDAY, "web", 4L), visits("b", NEXT_MONDAY, "web", 6L));
        rest(runs, plan);

        world.write("visits", visits("a", MONDAY, "web", 3L));
        rest(runs, plan);

        assertThat(world.content("changes").values())
                .extracting(record -> record.get("change_rate"))
                .containsExactly(null, 1.0);
    }

    @Test
    void a_run_that_was_asked_for_puts_back_what_someone_spoilt() {
        Plan plan = TransformsWorld.plan(RATE);
        Runs runs = world.process();
        world.write("visits", visits("a", MONDAY, "web", 3L), visits("b", NEXT_MONDAY, "web", 3L));
        rest(runs, plan);
        Map<String, Map<String, Object>> right = world.content("rates");
        world.content("rates").keySet().forEach(id -> world.delete("rates", id));

        world.jobs().ask(plan.jobs().get(0).id(), new TimeRange(Instant.parse(MONDAY), Instant.parse(NEXT_MONDAY)));
        rest(runs, plan);

        assertThat(world.content("rates")).isEqualTo(right);
        assertThat(runs.due(plan.runnable())).isEmpty();
    }

    /** Remembers what is stored. */
    private static final class Noting implements Results {
        private final Results next;
        private final List<Result> stored = new ArrayList<>();

        Noting(Results next) {
            this.next = next;
        }

        @Override
        public void store(DataSet dataSet, List<Result> results, String reason) {
            stored.addAll(results);
            next.store(dataSet, results, reason);
        }

        @Override
        public void remove(DataSet dataSet, Collection<String> ids, String reason) {
            next.remove(dataSet, ids, reason);
        }
    }
}
