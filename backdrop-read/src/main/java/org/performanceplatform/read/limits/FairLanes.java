package org.performanceplatform.read.limits;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/**
 * Places for costly queries of which no one thing asked for, such as a data set, takes more than half, nor more than half of
 * the queue: whoever asks much of one leaves room for those who ask of others.
 */
public final class FairLanes {

    private final HeavyLane all;
    private final Map<Object, HeavyLane> each = new ConcurrentHashMap<>();
    private final int placesForEach;
    private final int longestQueueForEach;

    public FairLanes(int places, int longestQueue) {
        this.all = new HeavyLane(places, longestQueue);
        this.placesForEach = Math.max(1, places / 2);
        this.longestQueueForEach = longestQueue / 2;
    }

    /**
     * Does the work when it is its turn.
     *
     * @param key what is asked for; of few different ones, as each is remembered
     * @throws BusyException if too many wait already
     * @throws TimeLimitException if the time is over before
     */
    public <T> T run(Object key, Deadline deadline, Supplier<T> work) {
        HeavyLane own = each.computeIfAbsent(key, unseen -> new HeavyLane(placesForEach, longestQueueForEach));
        return own.run(deadline, () -> all.run(deadline, work));
    }
}
