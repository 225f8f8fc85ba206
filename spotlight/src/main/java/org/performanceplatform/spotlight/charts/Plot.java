package org.performanceplatform.spotlight.charts;

import java.util.List;
import java.util.OptionalDouble;
import org.performanceplatform.core.formats.Format;
import org.performanceplatform.core.periods.Period;
import org.performanceplatform.core.results.Note;
import org.performanceplatform.core.results.Row;
import org.performanceplatform.core.results.Series;

/**
 * What a chart shows.
 *
 * @param id unique on its page; letters, digits and hyphens
 * @param title the accessible name
 * @param description what it shows, in words
 * @param period the period of the rows, or null if they are not periods
 * @param rows along the axis; times ascend
 * @param series each with one value per row; at least one; all in the unit of the first
 * @param share whether the value axis always reaches from 0% to 100%
 * @param notes remarks marked on a time axis
 */
public record Plot(
        String id,
        String title,
        String description,
        Period period,
        List<Row> rows,
        List<Series> series,
        boolean share,
        List<Note> notes) {

    /** The format of the value axis. */
    Format format() {
        return series.get(0).format();
    }

    /** The number of a series at a row, or empty where it is missing. */
    OptionalDouble at(int which, int row) {
        return series.get(which).values().get(row).asNumber();
    }

    /** Whether rows are times, so that they are placed by their instants. */
    boolean isTimed() {
        return !rows.isEmpty() && !(rows.get(0) instanceof Row.Category);
    }
}
