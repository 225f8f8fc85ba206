package org.performanceplatform.read.queries;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.performanceplatform.core.datasets.DataSetName;
import org.performanceplatform.core.heads.HeadState;
import org.performanceplatform.core.layout.RecordFields;
import org.performanceplatform.core.query.Answers;
import org.performanceplatform.core.query.Cursor;
import org.performanceplatform.core.query.Cursors;
import org.performanceplatform.core.query.Query;
import org.performanceplatform.core.query.QueryLimits;
import org.performanceplatform.core.query.Values;
import org.performanceplatform.read.pipeline.PipelineEngine;
import org.performanceplatform.read.pipeline.PipelineRecords;
import org.performanceplatform.read.representations.Rows;
import org.performanceplatform.read.stores.RecordStore;
import org.performanceplatform.stagecraftclient.DataSet;

/** Answers valid queries. */
@Singleton
public class QueryService {

    private static final String UNPUBLISHED =
            "Warning: This data-set is unpublished. Data may be subject to change or be inaccurate.";

    private final RecordStore store;
    private final QueryConfig config;

    public QueryService(RecordStore store, QueryConfig config) {
        this.store = store;
        this.config = config;
    }

    /** The limits within which queries are parsed and answered. */
    public QueryLimits limits() {
        return new QueryLimits(config.rows(), config.filters(), config.groupings());
    }

    /**
     * The rows of the query's answer.
     *
     * @param paged whether a raw answer is wanted as a page, with the cursor of the next one
     */
    public Rows answer(DataSet dataSet, Query query, boolean paged) {
        HeadState state = store.state(new DataSetName(dataSet.name()));
        Rows rows = query.isRaw() ? records(state, query, paged) : aggregated(state, query);
        return dataSet.published() ? rows : rows.withWarning(UNPUBLISHED);
    }

    private Rows aggregated(HeadState state, Query query) {
        PipelineEngine engine = new PipelineEngine(store.records(state), config.timeLimit());
        return Rows.of(new Answers(engine, limits()).of(query));
    }

    private Rows records(HeadState state, Query query, boolean paged) {
        PipelineRecords records = new PipelineRecords(store.records(state), config.timeLimit());
        if (!paged) {
            return Rows.streamed(() -> records.open(query));
        }
        long size = Math.min(query.limit().orElse(config.page()), config.page());
        List<Map<String, Object>> page = new ArrayList<>();
        try (Rows.Cursor cursor = records.open(query.limitedTo(OptionalLong.of(size + 1)))) {
            cursor.forEachRemaining(page::add);
        }
        if (page.size() <= size) {
            return Rows.of(page);
        }
        page.remove(page.size() - 1);
        return Rows.of(page).withNext(Cursors.text(cursor(query, page.get(page.size() - 1)), query.sort()));
    }

    private static Cursor cursor(Query query, Map<String, Object> last) {
        Object sortValue = query.sort().map(sort -> last.get(sort.key())).orElse(null);
        return new Cursor(Values.canonical(sortValue), Values.canonical(last.get(RecordFields.ID)));
    }
}
