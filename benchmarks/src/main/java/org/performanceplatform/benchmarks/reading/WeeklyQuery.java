package org.performanceplatform.benchmarks.reading;

import java.time.Instant;
import org.performanceplatform.benchmarks.measuring.StagecraftStandIn;

/** The query that is measured: week by channel, the sum of a number over all five years. */
final class WeeklyQuery {

    private final String path;
    private long asked;

    WeeklyQuery(String type) {
        this.path = StagecraftStandIn.path(type);
    }

    /** Always the same query. */
    String same() {
        return until(GeneratedRecords.END);
    }

    /** The same work as before, but a query that was not asked before: it ends a second earlier. */
    synchronized String another() {
        asked++;
        return until(GeneratedRecords.END.minusSeconds(asked));
    }

    private String until(Instant end) {
        return path + "?period=week&group_by=channel&collect=count:sum&start_at=" + GeneratedRecords.START + "&end_at="
                + end;
    }
}
