package org.performanceplatform.core.query;

import java.util.List;

/** Something that can look at the records of one data set as they are at one moment. */
public interface Engine {

    /**
     * The cells of an aggregation, each bucket and group once, in any order.
     *
     * @throws QueryTooLargeException if there are more than the aggregation allows
     */
    List<Cell> aggregate(Aggregation aggregation);
}
