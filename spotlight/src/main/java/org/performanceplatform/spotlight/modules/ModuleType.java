package org.performanceplatform.spotlight.modules;

import java.time.Instant;
import java.util.List;

/** What sets one kind of module apart: which query it needs and what its rows mean. Implementations hold no state. */
public interface ModuleType {

    /** The query for the module's data. */
    default QueryBuilder query(ModuleSettings settings, Instant now) {
        return QueryBuilder.of(settings).flat();
    }

    /** What the rows show. */
    Shape shape(ModuleSettings settings, List<DataRow> rows, Source source);
}
