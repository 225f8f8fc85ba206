package org.performanceplatform.read.columns;

import java.time.Instant;
import java.util.List;

/** Numbers the combinations of a bucket and a group in one query. */
interface Cells {

    /** Where there are no more combinations than this, each has its number beforehand. */
    int MOST_DENSE = 1 << 18;

    /**
     * Finds the cells of some rows; those with no bucket or group are dropped from {@code rows}.
     *
     * @param cells is filled with the cell of each row that is kept
     * @return how many rows are kept
     */
    int put(Chunk.View chunk, int[] rows, int count, int[] cells);

    /** One more than the greatest number given out by now. */
    int size();

    /** Whether each combination has its number beforehand, the same in all scans of one query. */
    boolean areFixed();

    /** The start of a cell's bucket; null in a query without a period. */
    Instant bucket(int cell);

    /** The canonical values of a cell's group. */
    List<Object> group(int cell);
}
