package org.performanceplatform.write.transforms.running;

import java.util.List;
import java.util.Optional;
import org.performanceplatform.core.heads.TimeRange;
import org.performanceplatform.stagecraftclient.DataSet;
import org.performanceplatform.write.transforms.formulas.Row;
import org.performanceplatform.write.transforms.planning.Query;

/**
 * Where the input of transforms comes from. Every method throws {@link UnavailableException} if it can't be had just now, and
 * {@link org.performanceplatform.write.transforms.formulas.PoisonedException} if it can't be had at all.
 */
public interface Records {

    /**
     * What a query answers, as flat rows. Null in place of a number is what was not provided: folds of numbers leave it out.
     *
     * @param window the time to ask for; empty for all records, which only a query without a period may
     */
    List<Row> rows(DataSet dataSet, Query query, Optional<Window> window);

    /** The first and the last {@code _timestamp}; empty if there are no records. */
    Optional<TimeRange> extent(DataSet dataSet);
}
