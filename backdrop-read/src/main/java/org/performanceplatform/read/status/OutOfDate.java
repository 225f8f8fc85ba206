package org.performanceplatform.read.status;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.performanceplatform.core.datasets.DataSetName;
import org.performanceplatform.read.representations.Times;
import org.performanceplatform.stagecraftclient.DataSet;
import org.performanceplatform.stagecraftclient.StagecraftClient;

/** Finds the data sets, published or not, whose newest {@code _timestamp} is older than expected. */
@Singleton
public class OutOfDate {

    private static final long MILLIS = 1000;

    private final StagecraftClient stagecraft;
    private final NewestRecords newest;
    private final Clock clock;

    public OutOfDate(StagecraftClient stagecraft, NewestRecords newest, Clock clock) {
        this.stagecraft = stagecraft;
        this.newest = newest;
        this.clock = clock;
    }

    /** The overdue data sets, by name. A data set without data is never overdue. */
    public List<OverdueDataSet> now() {
        return stagecraft.dataSets().stream()
                .filter(dataSet -> dataSet.maxAgeExpected() != null)
                .flatMap(this::overdue)
                .toList();
    }

    private Stream<OverdueDataSet> overdue(DataSet dataSet) {
        Optional<Instant> last = newest.timestamp(new DataSetName(dataSet.name()));
        return last.stream()
                .map(time -> new OverdueDataSet(
                        Times.text(time, 'T'), dataSet.maxAgeExpected(), dataSet.name(), seconds(time, dataSet)))
                .filter(overdue -> overdue.secondsOutOfDate() >= 0);
    }

    /** Whole seconds beyond the expected age; a fraction is cut toward zero, so a set is late a second early. */
    private long seconds(Instant last, DataSet dataSet) {
        Duration beyond = Duration.between(last, clock.instant()).minusSeconds(dataSet.maxAgeExpected());
        long millis = beyond.toMillis();
        return millis <= -MILLIS ? -1 : millis / MILLIS;
    }
}
