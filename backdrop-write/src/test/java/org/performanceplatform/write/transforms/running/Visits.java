package org.performanceplatform.write.transforms.running;

import static org.performanceplatform.write.transforms.running.TransformsWorld.transform;

import java.util.List;
import org.performanceplatform.stagecraftclient.Transform;
import org.performanceplatform.write.transforms.planning.Plan;

/** Transforms of the data set {@code visits}, and what they have made. */
final class Visits {

    private static final String BY_CHANNEL = "{'period':'week','group_by':['channel'],'collect':['count:sum']}";
    static final Transform RATE = transform(
            "rate",
            "rate.compute",
            "visits",
            "rates",
            BY_CHANNEL,
            "{'denominatorMatcher':'.','numeratorMatcher':'^web$','matchingAttribute':'channel','valueAttribute':'count:sum'}");
    static final Transform CHANGE = transform(
            "change",
            "change.compute",
            "visits",
            "changes",
            "{'period':'week','collect':['count:sum']}",
            "{'value-attribute':'count:sum'}");

    static final String MONDAY = "2015-03-02T09:00:00Z";
    static final String NEXT_MONDAY = "2015-03-09T09:00:00Z";

    private Visits() {}

    /** What {@link #RATE} has made, in the order of its ids. */
    static List<Object> rates(TransformsWorld world) {
        return world.content("rates").values().stream()
                .map(record -> record.get("rate"))
                .toList();
    }

    static Standing standing(TransformsWorld world, Runs runs, Plan plan, String transform) {
        return world.standing(runs, plan, transform).orElseThrow();
    }
}
