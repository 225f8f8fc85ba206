package org.performanceplatform.write.transforms.running;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.performanceplatform.write.transforms.running.TransformsWorld.rest;
import static org.performanceplatform.write.transforms.running.TransformsWorld.transform;
import static org.performanceplatform.write.transforms.running.TransformsWorld.visits;
import static org.performanceplatform.write.transforms.running.Visits.CHANGE;
import static org.performanceplatform.write.transforms.running.Visits.MONDAY;
import static org.performanceplatform.write.transforms.running.Visits.NEXT_MONDAY;
import static org.performanceplatform.write.transforms.running.Visits.RATE;

import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.performanceplatform.stagecraftclient.Transform;
import org.performanceplatform.write.transforms.planning.Plan;

/** Transforms of what other transforms make. */
class ChainsTest {

    @AutoClose
    private final TransformsWorld world = new TransformsWorld();

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

        assertThat(Visits.rates(world)).containsExactly(null, 1.0);
        assertThat(world.content("changes").values())
                .extracting(
                        change -> change.get("rate"), change -> change.get("previous"), change -> change.get("change"))
                .containsExactly(tuple(null, null, null), tuple(1L, null, null));
        assertThat(Visits.standing(world, runs, plan, "change").state()).isEqualTo(Standing.State.UP_TO_DATE);
    }
}
