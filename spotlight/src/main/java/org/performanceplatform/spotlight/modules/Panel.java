package org.performanceplatform.spotlight.modules;

import java.util.List;
import org.performanceplatform.spotlight.charts.ChartKind;

/**
 * One chart of a module.
 *
 * @param heading its name where a module has several, or null
 * @param keys the series that it shows, in order; all in one unit
 * @param share whether its value axis always reaches from 0% to 100%
 */
public record Panel(String heading, ChartKind kind, List<String> keys, boolean share) {

    /** The only chart of a module. */
    static Panel of(ChartKind kind, String... keys) {
        return new Panel(null, kind, List.of(keys), false);
    }

    /** The only chart of a module that shows shares. */
    static Panel ofShares(ChartKind kind, String... keys) {
        return new Panel(null, kind, List.of(keys), true);
    }
}
