package org.performanceplatform.read.queries;

import com.mongodb.MongoOperationTimeoutException;
import com.mongodb.MongoSocketException;
import com.mongodb.MongoTimeoutException;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Supplier;
import org.performanceplatform.core.datasets.DataSetName;
import org.performanceplatform.core.heads.HeadState;
import org.performanceplatform.core.layout.RecordFields;
import org.performanceplatform.core.query.Answers;
import org.performanceplatform.core.query.Cursor;
import org.performanceplatform.core.query.Cursors;
import org.performanceplatform.core.query.Measure;
import org.performanceplatform.core.query.Query;
import org.performanceplatform.core.query.QueryLimits;
import org.performanceplatform.core.query.Values;
import org.performanceplatform.read.columns.ColumnsCache;
import org.performanceplatform.read.columns.HeldSnapshot;
import org.performanceplatform.read.limits.Deadline;
import org.performanceplatform.read.limits.FairLanes;
import org.performanceplatform.read.limits.HeavyLane;
import org.performanceplatform.read.limits.TimeLimitException;
import org.performanceplatform.read.pipeline.PipelineEngine;
import org.performanceplatform.read.pipeline.PipelineRecords;
import org.performanceplatform.read.representations.Rows;
import org.performanceplatform.read.stores.AwayException;
import org.performanceplatform.read.stores.Heads;
import org.performanceplatform.read.stores.RecordStore;

/** Answers valid queries, with the columns of the data set if they are held and with MongoDB's pipeline if not. */
@Singleton
public class QueryService {

    private static final int PROCESSORS = Runtime.getRuntime().availableProcessors();
    private static final int LIGHT_SCANS_OF_A_PROCESSOR = 8;
    private static final int PIPELINES_AT_ONCE = 8;
    private static final int COST_OF_ORDER = 100;
    private static final int COST_OF_VALUES = 10;

    /** So many may wait for one data set, or for a costly scan: a few hundred readers at once are no reason to send anyone away. */
    private static final int LONGEST_QUEUE = 250;

    private final RecordStore store;
    private final Heads heads;
    private final ColumnsCache columns;
    private final QueryConfig config;
    private final FairLanes pipelines = new FairLanes(PIPELINES_AT_ONCE, 2 * LONGEST_QUEUE);
    private final Map<DataSetName, HeavyLane> whileLoading = new ConcurrentHashMap<>();
    private final HeavyLane scans = new HeavyLane(Math.max(1, PROCESSORS / 2), LONGEST_QUEUE);

    /** What is in memory needs nothing but a processor: more at once would only take more memory, each for longer. */
    private final HeavyLane lightScans = new HeavyLane(LIGHT_SCANS_OF_A_PROCESSOR * PROCESSORS, Integer.MAX_VALUE);

    public QueryService(RecordStore store, Heads heads, ColumnsCache columns, QueryConfig config) {
        this.store = store;
        this.heads = heads;
        this.columns = columns;
        this.config = config;
    }

    /** The limits within which queries are parsed and answered. */
    public QueryLimits limits() {
        return new QueryLimits(config.rows(), config.filters(), config.groupings());
    }

    /** How long a query may take. */
    public Duration timeLimit() {
        return config.timeLimit();
    }

    /**
     * The rows of the query's answer.
     *
     * @param paged whether a raw answer is wanted as a page, with the cursor of the next one
     * @throws AwayException if MongoDB goes away meanwhile
     */
    public Found answer(HeadState state, Query query, boolean paged, Deadline deadline) {
        try {
            return byColumns(state, query, paged, deadline)
                    .orElseGet(() -> columns.isLoading(state.name())
                            ? whileLoading(state, query, paged, deadline)
                            : byPipeline(state, query, paged, deadline));
        } catch (MongoOperationTimeoutException late) {
            throw new TimeLimitException(deadline.limit());
        } catch (MongoTimeoutException | MongoSocketException away) {
            throw new AwayException(away);
        }
    }

    /**
     * The rows as they were when MongoDB was last there.
     *
     * @throws AwayException if the data set is not in memory
     */
    public Found lastKnown(DataSetName name, Query query, boolean paged, Deadline deadline, AwayException away) {
        HeldSnapshot held = columns.last(name).orElseThrow(() -> away);
        Found found = byColumns(held, null, query, paged, deadline);
        return new Found(found.rows(), found.engine(), false, held.staleness());
    }

    /** One query at a time keeps MongoDB from giving out the records as a whole; others wait for it, or for the columns. */
    private Found whileLoading(HeadState state, Query query, boolean paged, Deadline deadline) {
        DataSetName name = state.name();
        return whileLoading
                .computeIfAbsent(name, unseen -> new HeavyLane(1, LONGEST_QUEUE))
                .run(deadline, () -> columns.isLoading(name), () -> byColumns(state, query, paged, deadline)
                        .orElseGet(() -> byPipeline(state, query, paged, deadline)));
    }

    private Optional<Found> byColumns(HeadState state, Query query, boolean paged, Deadline deadline) {
        return columns.at(state.name(), state).map(held -> byColumns(held, state, query, paged, deadline));
    }

    private Found byColumns(HeldSnapshot held, HeadState state, Query query, boolean paged, Deadline deadline) {
        Rows rows = query.isRaw()
                ? records(query, paged, wanted -> lane(held, wanted, deadline, () -> held.open(wanted, deadline)))
                : Rows.of(lane(held, query, deadline, () -> new Answers(held.engine(deadline), limits()).of(query)));
        boolean exact = state != null
                && state.quiet()
                && held.isExact()
                && held.epoch().equals(state.epoch())
                && held.version() == state.version();
        return new Found(rows, "columns", exact, held.staleness());
    }

    /** To put records in order, or to tell their values apart, costs more for each than to add up a field. */
    private <T> T lane(HeldSnapshot held, Query query, Deadline deadline, Supplier<T> work) {
        long cost = (long) held.records()
                * ((query.isRaw() ? COST_OF_ORDER : 1)
                        + query.groupBy().size()
                        + query.measures().stream().mapToInt(QueryService::cost).sum()
                        + query.conditions().size());
        return (cost <= config.lightScan() ? lightScans : scans).run(deadline, work);
    }

    private static int cost(Measure measure) {
        return measure.parts().stream()
                .mapToInt(part -> part.fold().isOfSingleValues() ? COST_OF_VALUES : 1)
                .sum();
    }

    private Found byPipeline(HeadState state, Query query, boolean paged, Deadline deadline) {
        if (query.isRaw()) {
            PipelineRecords records = new PipelineRecords(store.recordsInterruptibly(state), deadline.left());
            // opening waits for the first records, for which MongoDB may have to sort them all
            Rows rows =
                    records(query, paged, wanted -> pipelines.run(state.name(), deadline, () -> records.open(wanted)));
            return new Found(rows, "pipeline", false, Duration.ZERO);
        }
        PipelineEngine engine = new PipelineEngine(store.recordsInterruptibly(state), deadline.left());
        Rows rows = pipelines.run(state.name(), deadline, () -> Rows.of(new Answers(engine, limits()).of(query)));
        return new Found(rows, "pipeline", state.quiet() && unchanged(state), Duration.ZERO);
    }

    private boolean unchanged(HeadState before) {
        HeadState after = heads.state(before.name());
        return after.quiet() && after.epoch().equals(before.epoch()) && after.version() == before.version();
    }

    private Rows records(Query query, boolean paged, Function<Query, Rows.Cursor> records) {
        if (!paged) {
            return Rows.streamed(() -> records.apply(query));
        }
        long size = Math.min(query.limit().orElse(config.page()), config.page());
        List<Map<String, Object>> page = new ArrayList<>();
        try (Rows.Cursor cursor = records.apply(query.limitedTo(OptionalLong.of(size + 1)))) {
            cursor.forEachRemaining(page::add);
        }
        if (page.size() <= size) {
            return Rows.of(page);
        }
        page.remove(page.size() - 1);
        return Rows.of(page).withNext(Cursors.text(cursor(query, page.get(page.size() - 1)), query.sort()));
    }

    private static Cursor cursor(Query query, Map<String, Object> last) {
        Optional<Object> sortValue = query.sort().map(sort -> last.get(sort.key()));
        return new Cursor(Values.canonical(sortValue.orElse(null)), Values.canonical(last.get(RecordFields.ID)));
    }
}
