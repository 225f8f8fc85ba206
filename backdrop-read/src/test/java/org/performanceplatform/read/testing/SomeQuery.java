package org.performanceplatform.read.testing;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.performanceplatform.core.query.Parameters;
import org.performanceplatform.core.query.Query;
import org.performanceplatform.core.query.QueryLimits;
import org.performanceplatform.core.query.QueryParser;

/** Queries for tests to whom it does not matter what is asked. */
public final class SomeQuery {

    private SomeQuery() {}

    /** How many records there are of each kind. */
    public static Query byKind() {
        return new QueryParser(QueryLimits.DEFAULT, Clock.systemUTC())
                .parse(new Parameters(Map.of("group_by", List.of("kind"))), true);
    }
}
