package org.performanceplatform.write.transforms.running;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.performanceplatform.write.transforms.running.TransformsWorld.rest;
import static org.performanceplatform.write.transforms.running.TransformsWorld.transform;
import static org.performanceplatform.write.transforms.running.TransformsWorld.visits;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.performanceplatform.core.datasets.DataSetName;
import org.performanceplatform.core.heads.TimeRange;
import org.performanceplatform.stagecraftclient.DataSet;
import org.performanceplatform.stagecraftclient.Transform;
import org.performanceplatform.write.transforms.formulas.Result;
import org.performanceplatform.write.transforms.planning.Job;
import org.performanceplatform.write.transforms.planning.Plan;

class RunsTest {

    private static final String BY_CHANNEL = "{'period':'week','group_by':['channel'],'collect':['count:sum']}";
    private static final Transform RATE = transform(
            "rate",
            "rate.compute",
            "visits",
            "rates",
            BY_CHANNEL,
            "{'denominatorMatcher':'.','numeratorMatcher':'^web$','matchingAttribute':'channel','valueAttribute':'count:sum'}");
    private static final Transform CHANGE = transform(
            "change",
            "change.compute",
            "visits",
            "changes",
            "{'period':'week','collect':['count:sum']}",
            "{'value-attribute':'count:sum'}");

    private static final String MONDAY = "2015-03-02T09:00:00Z";
    private static final String NEXT_MONDAY = "2015-03-09T09:00:00Z";

    private final TransformsWorld world = new TransformsWorld();

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void a_write_is_run_once_and_then_there_is_nothing_to_do() {
        Plan plan = TransformsWorld.plan(RATE);
        Runs runs = world.process();
        world.write("visits", visits("a", MONDAY, "web", 3L), visits("b", MONDAY, "post", 1L));

        rest(runs, plan);

        assertThat(rates()).containsExactly(0.75);
        assertThat(runs.due(plan.runnable())).isEmpty();
        assertThat(standing(runs, plan, "rate").state()).isEqualTo(Standing.State.UP_TO_DATE);
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
        assertThat(rates()).hasSize(2);

        world.write("visits", visits("a", NEXT_MONDAY, "web", 3L));
        rest(runs, plan);

        assertThat(rates()).containsExactly(0.75);
    }

    @Test
    void results_disappear_with_the_last_record_and_with_an_emptying_and_come_back_with_a_restore() {
        Plan plan = TransformsWorld.plan(RATE);
        Runs runs = world.process();
        world.write("visits", visits("a", MONDAY, "web", 3L), visits("b", NEXT_MONDAY, "post", 1L));
        rest(runs, plan);

        world.delete("visits", "a");
        rest(runs, plan);
        assertThat(rates()).hasSize(1);

        world.emptying.empty(new DataSetName(TransformsWorld.name("visits")));
        rest(runs, plan);
        assertThat(rates()).isEmpty();

        world.emptying.restore(new DataSetName(TransformsWorld.name("visits")));
        rest(runs, plan);
        assertThat(rates()).hasSize(1);
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
    void a_chain_comes_to_rest() {
        Transform second = transform(
                "second",
                "sum.compute",
                "changes",
                "sums",
                "{'period':'month','collect':['count:sum']}",
                "{'value-attributes':['count:sum']}");
        Plan plan = TransformsWorld.plan(CHANGE, second);
        Runs runs = world.process();
        world.write("visits", visits("a", MONDAY, "web", 4L), visits("b", NEXT_MONDAY, "web", 6L));

        rest(runs, plan);

        assertThat(world.content("sums").values()).singleElement().satisfies(record -> assertThat(record)
                .containsEntry("count", 10L)
                .containsEntry("data_sets", 1L));
    }

    @Test
    void a_chain_goes_on_over_periods_of_which_there_is_no_value() {
        Plan plan = TransformsWorld.plan(
                RATE,
                transform(
                        "change",
                        "change.compute",
                        "rates",
                        "changes",
                        "{'period':'week','collect':['rate:sum']}",
                        "{'value-attribute':'rate:sum'}"));
        Runs runs = world.process();
        world.write("visits", visits("a", MONDAY, "post", 1L), visits("b", NEXT_MONDAY, "web", 3L));

        rest(runs, plan);

        assertThat(rates()).containsExactly(null, 1.0);
        assertThat(world.content("changes").values())
                .extracting(
                        change -> change.get("rate"), change -> change.get("previous"), change -> change.get("change"))
                .containsExactly(tuple(null, null, null), tuple(1L, null, null));
        assertThat(standing(runs, plan, "change").state()).isEqualTo(Standing.State.UP_TO_DATE);
    }

    @Test
    void a_poisoned_job_is_set_aside_and_the_others_go_on() {
        Plan plan = TransformsWorld.plan(RATE, CHANGE, loop("one", "posts", "shares"), loop("two", "shares", "posts"));
        Runs runs = world.process();
        world.write("visits", visits("a", MONDAY, "web", 4L));
        rest(runs, plan);
        Transform poisoned = transform(
                "poisoned",
                "rate.compute",
                "visits",
                "latest",
                "{'period':'week','group_by':['channel'],'collect':['words:sum']}",
                "{'denominatorMatcher':'.','numeratorMatcher':'.','matchingAttribute':'channel','valueAttribute':'words:sum'}");
        Plan more = TransformsWorld.plan(
                RATE, CHANGE, poisoned, loop("one", "posts", "shares"), loop("two", "shares", "posts"));

        world.write("visits", visits("w", MONDAY, "web", 6L).append("words", "forty-two"));
        rest(runs, more);

        assertThat(standing(runs, more, "poisoned").state()).isEqualTo(Standing.State.SET_ASIDE);
        assertThat(standing(runs, more, "poisoned").reason())
                .contains("The read API refuses the query: a value of words is no number");
        assertThat(standing(runs, more, "one").reason()).contains("A loop: tax_posts > tax_shares > tax_posts");
        assertThat(standing(runs, more, "change").state()).isEqualTo(Standing.State.UP_TO_DATE);
        assertThat(world.content("changes").values())
                .extracting(record -> record.get("count"))
                .containsExactly(10L);
        assertThat(rates()).containsExactly(1.0);
    }

    @Test
    void what_was_set_aside_is_tried_again_when_its_input_has_changed_but_not_at_once() {
        Plan plan = TransformsWorld.plan(RATE);
        Runs runs = world.process();
        world.write("visits", visits("a", MONDAY, "web", "forty-two"));
        rest(runs, plan);
        world.clock.pass(Duration.ofDays(1));
        assertThat(runs.due(plan.runnable())).isEmpty();

        world.write("visits", visits("a", MONDAY, "web", 42L));

        assertThat(runs.due(plan.runnable())).hasSize(1);
        rest(runs, plan);
        assertThat(rates()).containsExactly(1.0);
    }

    @Test
    void what_was_set_aside_runs_again_when_it_is_restarted_or_asked_for() {
        Plan plan = TransformsWorld.plan(RATE);
        Runs runs = world.process();
        Job job = plan.jobs().get(0);
        world.write("visits", visits("a", MONDAY, "web", "forty-two"));
        rest(runs, plan);

        world.jobs().restart(job.id());
        assertThat(runs.due(plan.runnable())).containsExactly(job);
        rest(runs, plan);

        world.jobs().ask(job.id(), TimeRange.of(Instant.parse(MONDAY)));
        assertThat(runs.due(plan.runnable())).containsExactly(job);
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

    @Test
    void what_is_away_is_waited_for_longer_and_longer_and_never_given_up() {
        Plan plan = TransformsWorld.plan(RATE);
        Away away = new Away(world.results());
        Runs runs = world.process(world.database, away);
        world.write("visits", visits("a", MONDAY, "web", 3L));

        List<Long> pauses = new ArrayList<>();
        for (int i = 0; i < 9; i++) {
            runs.run(plan.jobs().get(0));
            Instant next = standing(runs, plan, "rate").failure().orElseThrow().next();
            pauses.add(Duration.between(world.clock.instant(), next).toSeconds());
            assertThat(runs.due(plan.runnable())).isEmpty();
            world.clock.pass(Duration.ofMinutes(1));
            assertThat(runs.due(plan.runnable())).hasSize(1);
        }
        away.back = true;
        rest(runs, plan);

        assertThat(pauses).containsExactly(1L, 2L, 4L, 8L, 16L, 32L, 60L, 60L, 60L);
        assertThat(rates()).containsExactly(1.0);
        assertThat(standing(runs, plan, "rate").state()).isEqualTo(Standing.State.UP_TO_DATE);
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

        assertThat(rates()).containsExactly(1.0);
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
        assertThat(rates()).containsExactly(1.0);
        world.clock.pass(Duration.ofMinutes(4));
        rest(other, plan);

        assertThat(rates()).containsExactly(0.25);
        assertThat(other.due(plan.runnable())).isEmpty();
    }

    private static Transform loop(String id, String input, String output) {
        return transform(
                id,
                "sum.compute",
                input,
                output,
                "{'period':'week','collect':['count:sum']}",
                "{'value-attributes':['count:sum']}");
    }

    private Standing standing(Runs runs, Plan plan, String transform) {
        return world.standing(runs, plan, transform).orElseThrow();
    }

    private List<Object> rates() {
        return world.content("rates").values().stream()
                .map(record -> record.get("rate"))
                .toList();
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
