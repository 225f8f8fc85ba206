package org.performanceplatform.spotlight.views;

import io.quarkus.qute.RawString;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.performanceplatform.core.results.Result;
import org.performanceplatform.core.results.Sentences;
import org.performanceplatform.core.results.Series;
import org.performanceplatform.spotlight.charts.ChartKind;
import org.performanceplatform.spotlight.charts.ChartSize;
import org.performanceplatform.spotlight.charts.Charts;
import org.performanceplatform.spotlight.charts.Plot;
import org.performanceplatform.spotlight.modules.ModuleSettings;
import org.performanceplatform.spotlight.modules.Outcome;
import org.performanceplatform.spotlight.modules.Panel;
import org.performanceplatform.spotlight.modules.Shape;
import org.performanceplatform.spotlight.modules.Sorting;
import org.performanceplatform.stagecraftclient.Module;

/** Makes the views of modules from what was read. */
public final class ModuleViews {

    private static final String BODY = "govuk-body";
    private static final String FULL = "full";

    /**
     * Where a module is shown.
     *
     * @param address the module's own page
     * @param query the parameters of that page, with the question mark, or empty text
     * @param alone whether this is that page
     * @param sorting the order that the visitor asked for
     */
    public record Place(String address, String query, int level, boolean alone, Instant now, Sorting sorting) {

        /** The parameters with those of the order. */
        String queryWith(Sorting asked) {
            String parameters = asked.parameters();
            return parameters.isEmpty() ? query : query + (query.isEmpty() ? "?" : "&") + parameters;
        }
    }

    private ModuleViews() {}

    /** The view of an outcome, holding these views of its children. */
    public static ModuleView of(Outcome outcome, Place place, List<ModuleView> children) {
        if (outcome instanceof Outcome.Shown shown) {
            return shown(shown, place);
        }
        return view(outcome.module(), place, state(outcome), List.of(), List.of(), null, null, null, children);
    }

    private static ModuleView.State state(Outcome outcome) {
        if (outcome instanceof Outcome.Container) {
            return ModuleView.State.CONTAINER;
        }
        if (outcome instanceof Outcome.Away) {
            return ModuleView.State.AWAY;
        }
        return outcome instanceof Outcome.Refused ? ModuleView.State.REFUSED : ModuleView.State.UNKNOWN;
    }

    private static ModuleView shown(Outcome.Shown shown, Place place) {
        Module module = shown.module();
        Result result = shown.shape().result();
        boolean charted = !shown.shape().panels().isEmpty() && !result.isEmpty();
        return view(
                module,
                place,
                ModuleView.State.SHOWN,
                result.headlines().stream().map(HeadlineView::of).toList(),
                charted ? charts(module, shown.shape(), place.alone()) : List.of(),
                sentence(shown.shape()),
                table(shown, place),
                DataView.of(
                        result, place.address(), place.queryWith(place.sorting().within(result)), place.now()),
                List.of());
    }

    /** Tables that stand on the page can be put in another order there; those behind a chart, on the module's own page. */
    private static TableView table(Outcome.Shown shown, Place place) {
        Module module = shown.module();
        Result result = shown.shape().result();
        Sorting sorting = place.sorting().within(result).or(module).within(result);
        boolean stands = shown.shape().panels().isEmpty() && result.headlines().isEmpty();
        String anchor = "#" + module.slug().replace(' ', '-') + (place.alone() ? "-figures" : "");
        return TableView.of(
                result,
                sorting,
                place.alone()
                        ? asked -> place.queryWith(asked) + anchor
                        : stands ? asked -> "?" + asked.parameters() + anchor : null);
    }

    private static ModuleView view(
            Module module,
            Place place,
            ModuleView.State state,
            List<HeadlineView> headlines,
            List<ChartView> charts,
            String sentence,
            TableView table,
            DataView data,
            List<ModuleView> children) {
        return new ModuleView(
                module.slug().replace(' ', '-'),
                place.level(),
                module.title(),
                place.alone() ? null : place.address(),
                module.moduleType().replace('_', '-'),
                place.alone() ? FULL : width(module),
                Markdown.render(module.description(), BODY + " module-description"),
                state,
                headlines,
                charts,
                sentence,
                table,
                data,
                info(module),
                children);
    }

    /** What the module shows, in words: a sentence or two for each of its charts, or for its figure if that stands alone. */
    public static String sentence(Shape shape) {
        if (shape.result().isEmpty()) {
            return "No figures were provided.";
        }
        List<String> sentences = new ArrayList<>();
        for (Panel panel : shape.panels()) {
            sentences.add(Sentences.describe(shape.result(), series(shape.result(), panel)));
        }
        Result result = shape.result();
        if (sentences.isEmpty() && !result.headlines().isEmpty()) {
            sentences.add(Sentences.describe(result, result.series()));
        }
        return sentences.isEmpty() ? Sentences.describeTable(result) : String.join(" ", sentences);
    }

    /** The drawing of a panel. */
    public static String drawing(Module module, Shape shape, int which, ChartSize size) {
        Panel panel = shape.panels().get(which);
        Result result = shape.result();
        List<Series> series = series(result, panel);
        String title = panel.heading() == null ? result.title() : result.title() + ": " + panel.heading();
        return Charts.draw(
                panel.kind(),
                new Plot(
                        module.slug().replace(' ', '-') + "-chart" + which,
                        title,
                        Sentences.describe(result, series),
                        result.period(),
                        result.rows(),
                        series,
                        panel.share(),
                        result.notes()),
                size);
    }

    private static List<ChartView> charts(Module module, Shape shape, boolean alone) {
        List<ChartView> charts = new ArrayList<>();
        for (int which = 0; which < shape.panels().size(); which++) {
            Panel panel = shape.panels().get(which);
            List<RawString> drawings = new ArrayList<>();
            for (ChartSize size :
                    sizes(panel.kind(), alone || shape.result().headlines().isEmpty())) {
                drawings.add(new RawString(drawing(module, shape, which, size)));
            }
            charts.add(new ChartView(panel.heading(), drawings));
        }
        return charts;
    }

    private static List<ChartSize> sizes(ChartKind kind, boolean roomy) {
        if (kind == ChartKind.SPARKLINE) {
            return List.of(ChartSize.NARROW);
        }
        return roomy
                ? List.of(ChartSize.NARROW, ChartSize.WIDE, ChartSize.FULL)
                : List.of(ChartSize.NARROW, ChartSize.WIDE);
    }

    private static List<Series> series(Result result, Panel panel) {
        return panel.keys().stream()
                .flatMap(key -> result.seriesOf(key).stream())
                .toList();
    }

    private static String width(Module module) {
        String classes = new ModuleSettings(module).option("classes").toString();
        if (classes.contains("cols3")) {
            return "third";
        }
        return classes.contains("cols2") ? "half" : FULL;
    }

    private static List<RawString> info(Module module) {
        return module.info().stream()
                .map(text -> Markdown.render(text, BODY))
                .filter(html -> html != null)
                .toList();
    }
}
