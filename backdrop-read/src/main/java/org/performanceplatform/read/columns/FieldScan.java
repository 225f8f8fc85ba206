package org.performanceplatform.read.columns;

import java.util.function.IntFunction;
import org.performanceplatform.core.query.Tally;

/** Gathers something of one field, chunk by chunk. */
interface FieldScan {

    /**
     * Takes some rows of a chunk.
     *
     * @param cells the cell of each of the rows
     * @param cellCount how many cells there are by now; all of {@code cells} are below it
     */
    void take(Chunk.View chunk, int[] rows, int[] cells, int count, int cellCount);

    /** Adds what was gathered to the tallies of the cells; a cell without the field is not asked for. */
    void addTo(IntFunction<Tally> tallies);
}
