package org.performanceplatform.spotlight.bigscreen;

import java.util.ArrayList;
import java.util.List;
import org.performanceplatform.spotlight.dashboards.DashboardPage;
import org.performanceplatform.spotlight.views.HeadlineView;
import org.performanceplatform.spotlight.views.ModuleView;

/**
 * The figures of a dashboard, one a slide.
 *
 * @param interval seconds for which each is shown
 */
public record BigScreenPage(String title, String address, int interval, List<Slide> slides) {

    /** A figure and what it is of. */
    public record Slide(String title, HeadlineView headline) {}

    static BigScreenPage of(DashboardPage page, int interval) {
        List<Slide> slides = new ArrayList<>();
        page.modules().forEach(module -> add(slides, module, ""));
        return new BigScreenPage(page.heading(), page.address(), interval, slides);
    }

    private static void add(List<Slide> slides, ModuleView module, String prefix) {
        for (HeadlineView headline : module.headlines()) {
            String label = headline.label() == null ? "" : ": " + headline.label();
            slides.add(new Slide(prefix + module.title() + label, headline));
        }
        module.children().forEach(child -> add(slides, child, module.title() + " – "));
    }
}
