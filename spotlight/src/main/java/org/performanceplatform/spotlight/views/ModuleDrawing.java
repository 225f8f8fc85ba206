package org.performanceplatform.spotlight.views;

import java.util.ArrayList;
import java.util.List;
import org.performanceplatform.core.results.Result;
import org.performanceplatform.spotlight.charts.ChartKind;
import org.performanceplatform.spotlight.charts.ChartSize;
import org.performanceplatform.spotlight.charts.FigureDrawing;
import org.performanceplatform.spotlight.charts.Sheet;
import org.performanceplatform.spotlight.charts.TableDrawing;
import org.performanceplatform.spotlight.modules.Panel;
import org.performanceplatform.spotlight.modules.Shape;
import org.performanceplatform.stagecraftclient.Module;

/**
 * A module as one drawing that can be taken elsewhere: its charts, or its figure where that says more than a sparkline, or
 * its table.
 */
public final class ModuleDrawing {

    private ModuleDrawing() {}

    /** The SVG; there is one of every module that has a result, be it that there are no figures. */
    public static String of(Module module, Shape shape) {
        Result result = shape.result();
        String id = module.slug().replace(' ', '-');
        String sentence = ModuleViews.sentence(shape);
        List<Panel> panels = result.isEmpty() ? List.of() : shape.panels();
        List<Sheet.Part> parts = new ArrayList<>();
        if (panels.stream().allMatch(panel -> panel.kind() == ChartKind.SPARKLINE)) {
            parts.add(new Sheet.Part(
                    null,
                    result.headlines().isEmpty()
                            ? TableDrawing.draw(id + "-table", result)
                            : FigureDrawing.draw(id + "-figure", result.title(), sentence, result.headlines())));
        }
        for (int which = 0; which < panels.size(); which++) {
            parts.add(new Sheet.Part(
                    panels.get(which).heading(), ModuleViews.drawing(module, shape, which, ChartSize.WIDE)));
        }
        return new Sheet(id + "-sheet", result.title(), sentence, DataView.source(result)).draw(parts);
    }
}
