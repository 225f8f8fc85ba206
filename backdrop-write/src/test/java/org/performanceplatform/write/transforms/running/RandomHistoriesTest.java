package org.performanceplatform.write.transforms.running;

import static org.assertj.core.api.Assertions.assertThat;
import static org.performanceplatform.write.transforms.running.TransformsWorld.rest;
import static org.performanceplatform.write.transforms.running.TransformsWorld.transform;
import static org.performanceplatform.write.transforms.running.TransformsWorld.visits;

import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.performanceplatform.core.datasets.DataSetName;
import org.performanceplatform.core.periods.Period;
import org.performanceplatform.write.testing.FragileDatabase;
import org.performanceplatform.write.transforms.planning.Job;
import org.performanceplatform.write.transforms.planning.Plan;

/**
 * Whatever is done to the records, and wherever the process that runs the transforms is killed: in the end the results are those
 * that a first run over everything would make, and no others.
 */
class RandomHistoriesTest {

    private static final Instant START = Instant.parse("2015-01-05T09:00:00Z");
    private static final List<String> CHANNELS = List.of("web", "post", "phone");
    private static final String OPTIONS = "{'value-attribute':'count:sum','group-attributes':['channel']}";

    private static final Plan PLAN = TransformsWorld.plan(
            transform(
                    "rate",
                    "rate.compute",
                    "visits",
                    "rates",
                    "{'period':'week','group_by':['channel'],'collect':['count:sum']}",
                    "{'denominatorMatcher':'.','numeratorMatcher':'^web$','matchingAttribute':'channel',"
                            + "'valueAttribute':'count:sum','additionalFields':{'service':'tax'}}"),
            transform(
                    "share",
                    "share.compute",
                    "visits",
                    "shares",
                    "{'period':'month','group_by':['channel'],'collect':['count:sum']}",
                    OPTIONS),
            transform(
                    "change",
                    "change.compute",
                    "shares",
                    "changes",
                    "{'period':'month','group_by':['channel'],'collect':['count:sum']}",
                    OPTIONS),
            transform(
                    "sum",
                    "sum.compute",
                    "visits",
                    "sums",
                    "{'period':'day','collect':['count:sum']}",
                    "{'value-attributes':'count:sum','data-sets':[{'data-group':'tax','data-type':'posts'}]}"),
            transform(
                    "latest", "latest_dataset_value.compute", "visits", "latest", "{}", "{'value-attribute':'count'}"));

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void the_results_are_those_of_a_full_recomputation(long seed) {
        Random random = new Random(seed);
        try (TransformsWorld world = new TransformsWorld()) {
            int kills = 0;
            for (int step = 0; step < 25; step++) {
                change(world, random);
                if (random.nextInt(3) == 0) {
                    rest(world.process(), PLAN);
                }
                if (random.nextInt(3) == 0 && killed(world, random.nextInt(40))) {
                    kills++;
                }
            }
            rest(world.process(), PLAN);
            world.clock.pass(Duration.ofMinutes(10));
            rest(world.process(), PLAN);

            for (Job job : PLAN.jobs()) {
                String type = job.outputName().substring(TransformsWorld.GROUP.length() + 1);
                assertThat(world.content(type))
                        .as(job.id() + " of seed " + seed)
                        .isEqualTo(world.fromScratch(job));
            }
            assertThat(world.process().due(PLAN.runnable())).isEmpty();
            assertThat(kills).isPositive();
        }
    }

    /** A process that dies at one of its writes; the hold on what it was at ends some time later. */
    private static boolean killed(TransformsWorld world, int writes) {
        try {
            rest(world.process(FragileDatabase.dyingAfter(writes, world.database)), PLAN);
            return false;
        } catch (FragileDatabase.KilledError e) {
            world.clock.pass(TransformsWorld.HOLD);
            return true;
        }
    }

    private static void change(TransformsWorld world, Random random) {
        String type = random.nextInt(4) == 0 ? "posts" : "visits";
        String id = "r" + random.nextInt(12);
        switch (random.nextInt(12)) {
            case 0, 1 -> world.delete(type, id);
            case 2 -> world.patch(type, id, patch(random));
            case 3 -> {
                if (random.nextInt(4) == 0) {
                    world.emptying.empty(new DataSetName(TransformsWorld.name(type)));
                }
            }
            case 4 -> {
                if (random.nextInt(3) == 0) {
                    world.emptying.restore(new DataSetName(TransformsWorld.name(type)));
                }
            }
            default ->
                world.write(
                        type,
                        visits(id, time(random).toString(), channel(random), (long) random.nextInt(5)),
                        visits(
                                "r" + random.nextInt(12),
                                time(random).toString(),
                                channel(random),
                                random.nextInt(9) / 2.0));
        }
    }

    private static Map<String, Object> patch(Random random) {
        Instant moved = time(random);
        Map<String, Object> fields = new java.util.HashMap<>(Map.of("_timestamp", Date.from(moved)));
        for (Period period : Period.values()) {
            fields.put(period.startField(), Date.from(period.floor(moved)));
        }
        return fields;
    }

    private static Instant time(Random random) {
        return START.plus(Duration.ofDays(random.nextInt(100)));
    }

    private static String channel(Random random) {
        return CHANNELS.get(random.nextInt(CHANNELS.size()));
    }
}
