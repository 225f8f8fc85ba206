package org.performanceplatform.write.transforms.running;

import static org.assertj.core.api.Assertions.assertThat;
import static org.performanceplatform.write.transforms.running.TransformsWorld.rest;
import static org.performanceplatform.write.transforms.running.TransformsWorld.transform;
import static org.performanceplatform.write.transforms.running.TransformsWorld.visits;
import static org.performanceplatform.write.transforms.running.Visits.CHANGE;
import static org.performanceplatform.write.transforms.running.Visits.MONDAY;
import static org.performanceplatform.write.transforms.running.Visits.RATE;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.performanceplatform.core.heads.TimeRange;
import org.performanceplatform.stagecraftclient.Transform;
import org.performanceplatform.write.transforms.planning.Job;
import org.performanceplatform.write.transforms.planning.Plan;

/** Jobs that can't be run until somebody has changed something. */
class SetAsideTest {

    @AutoClose
    private final TransformsWorld world = new TransformsWorld();

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

        assertThat(Visits.standing(world, runs, more, "poisoned").state()).isEqualTo(Standing.State.SET_ASIDE);
        assertThat(Visits.standing(world, runs, more, "poisoned").reason())
                .contains("The read API refuses the query: a value of words is no number");
        assertThat(Visits.standing(world, runs, more, "one").reason())
                .contains("A loop: tax_posts > tax_shares > tax_posts");
        assertThat(Visits.standing(world, runs, more, "change").state()).isEqualTo(Standing.State.UP_TO_DATE);
        assertThat(world.content("changes").values())
                .extracting(record -> record.get("count"))
                .containsExactly(10L);
        assertThat(Visits.rates(world)).containsExactly(1.0);
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
        assertThat(Visits.rates(world)).containsExactly(1.0);
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

    private static Transform loop(String id, String input, String output) {
        return transform(
                id,
                "sum.compute",
                input,
                output,
                "{'period':'week','collect':['count:sum']}",
                "{'value-attributes':['count:sum']}");
    }
}
