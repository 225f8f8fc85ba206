package org.performanceplatform.spotlight.views;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.performanceplatform.core.results.Result;
import org.performanceplatform.spotlight.charts.ChartKind;
import org.performanceplatform.spotlight.charts.ChartSize;
import org.performanceplatform.spotlight.charts.FigureDrawing;
import org.performanceplatform.spotlight.charts.Sheet;
import org.performanceplatform.spotlight.charts.TableDrawing;
import org.performanceplatform.spotlight.modules.Outcome;
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
        return sheet(module, ModuleViews.sentence(shape), DataView.source(shape.result()), parts(module, shape));
    }

    /** The SVG of a section or of tabs: the modules inside it below each other, each under its name. */
    public static String of(Module holder, List<Outcome.Shown> held) {
        List<Sheet.Part> parts = new ArrayList<>();
        Set<String> source = new LinkedHashSet<>();
        for (Outcome.Shown shown : held) {
            List<Sheet.Part> own = parts(shown.module(), shown.shape());
            for (int which = 0; which < own.size(); which++) {
                parts.add(which == 0 ? named(shown.module().title(), own.get(which)) : own.get(which));
            }
            source.addAll(DataView.source(shown.shape().result()));
        }
        String description = held.stream()
                .map(shown -> shown.module().title() + ": " + ModuleViews.sentence(shown.shape()))
                .collect(Collectors.joining(" "));
        return sheet(holder, description, List.copyOf(source), parts);
    }

    private static String sheet(Module module, String description, List<String> source, List<Sheet.Part> parts) {
        return new Sheet(id(module) + "-sheet", module.title(), description, source).draw(parts);
    }

    private static Sheet.Part named(String name, Sheet.Part part) {
        return new Sheet.Part(part.heading() == null ? name : name + ": " + part.heading(), part.drawing());
    }

    private static List<Sheet.Part> parts(Module module, Shape shape) {
        Result result = shape.result();
        List<Panel> panels = result.isEmpty() ? List.of() : shape.panels();
        List<Sheet.Part> parts = new ArrayList<>();
        if (panels.stream().allMatch(panel -> panel.kind() == ChartKind.SPARKLINE)) {
            parts.add(new Sheet.Part(null, withoutChart(module, shape)));
        }
        for (int which = 0; which < panels.size(); which++) {
            parts.add(new Sheet.Part(
                    panels.get(which).heading(), ModuleViews.drawing(module, shape, which, ChartSize.WIDE)));
        }
        return parts;
    }

    private static String withoutChart(Module module, Shape shape) {
        Result result = shape.result();
        return result.headlines().isEmpty()
                ? TableDrawing.draw(id(module) + "-table", result)
                : FigureDrawing.draw(
                        id(module) + "-figure", result.title(), ModuleViews.sentence(shape), result.headlines());
    }

    private static String id(Module module) {
        return module.slug().replace(' ', '-');
    }
}
