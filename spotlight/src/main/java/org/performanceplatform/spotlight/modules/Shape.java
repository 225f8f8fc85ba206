package org.performanceplatform.spotlight.modules;

import java.util.List;
import org.performanceplatform.core.results.Result;

/**
 * What a module type makes of its rows.
 *
 * @param panels the charts; none for modules that are their own table
 */
public record Shape(Result result, List<Panel> panels) {

    public Shape {
        panels = List.copyOf(panels);
    }
}
