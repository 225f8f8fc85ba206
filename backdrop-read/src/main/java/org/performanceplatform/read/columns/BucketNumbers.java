package org.performanceplatform.read.columns;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.performanceplatform.core.periods.Period;

/** Finds the bucket of a time, quickly: by division for hours, otherwise through a table of days. */
final class BucketNumbers {

    private static final long HOUR = 3_600_000;
    private static final long DAY = 24 * HOUR;

    private final long start;
    private final List<Instant> starts = new ArrayList<>();
    private final int[] byDay;
    private final int count;

    /**
     * @param earliest the earliest time that will be asked for, in milliseconds
     * @param latest the latest one, not before it
     */
    BucketNumbers(Period period, long earliest, long latest) {
        Instant first = period.floor(Instant.ofEpochMilli(earliest));
        this.start = first.toEpochMilli();
        if (period == Period.HOUR) {
            this.byDay = null;
            this.count = Math.toIntExact((latest - start) / HOUR) + 1;
            return;
        }
        this.byDay = new int[(int) ((latest - start) / DAY) + 1];
        Instant next = first;
        for (int day = 0; day < byDay.length; day++) {
            if (start + day * DAY >= next.toEpochMilli()) {
                starts.add(next);
                next = period.plus(next, 1);
            }
            byDay[day] = starts.size() - 1;
        }
        this.count = starts.size();
    }

    /** How many buckets there are from the earliest time to the latest. */
    int count() {
        return count;
    }

    /** Finds the buckets of the times of some rows. */
    void fill(Chunk.View chunk, int[] rows, int count, int[] found) {
        long[] times = chunk.times();
        if (byDay != null && count == chunk.rows()) {
            for (int row = 0; row < count; row++) {
                found[row] = byDay[(int) ((times[row] - start) / DAY)];
            }
        } else if (byDay == null) {
            for (int i = 0; i < count; i++) {
                found[i] = (int) ((times[rows[i]] - start) / HOUR);
            }
        } else {
            for (int i = 0; i < count; i++) {
                found[i] = byDay[(int) ((times[rows[i]] - start) / DAY)];
            }
        }
    }

    int of(long time) {
        return byDay == null ? (int) ((time - start) / HOUR) : byDay[(int) ((time - start) / DAY)];
    }

    Instant startOf(int bucket) {
        return byDay == null ? Period.HOUR.plus(Instant.ofEpochMilli(start), bucket) : starts.get(bucket);
    }
}
