package org.performanceplatform.core.query;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The records of one bucket and one group: their number and the tallies of their collected fields. A cell has at least
 * one record.
 *
 * @param bucket the start of the bucket; null in a query without a period
 * @param group the canonical values of the grouping fields, in their order
 * @param tallies by field; a field that no record has may be absent
 */
public record Cell(Instant bucket, List<Object> group, long count, Map<String, Tally> tallies) {

    /** All these cells together, as a cell without a bucket. */
    static Cell together(List<Object> group, Iterable<Cell> cells) {
        long count = 0;
        Map<String, Tally> tallies = new HashMap<>();
        for (Cell cell : cells) {
            count += cell.count;
            cell.tallies.forEach((field, tally) ->
                    tallies.computeIfAbsent(field, name -> new Tally()).add(tally));
        }
        return new Cell(null, group, count, tallies);
    }
}
