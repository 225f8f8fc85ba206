package org.performanceplatform.spotlight.dashboards;

import io.quarkus.qute.RawString;
import java.util.List;
import java.util.stream.Stream;
import org.performanceplatform.spotlight.revisions.ModuleRevisions;
import org.performanceplatform.spotlight.viewing.ViewingForm;
import org.performanceplatform.spotlight.views.Markdown;
import org.performanceplatform.spotlight.views.ModuleView;
import org.performanceplatform.stagecraftclient.Dashboard;
import org.performanceplatform.stagecraftclient.Link;

/**
 * A dashboard, or one module of it, as its template shows it ({@code reference/spotlight.md} section 1.6).
 *
 * @param address of the dashboard's own page
 * @param explored whether the Transactions Explorer has a page of the same service
 * @param module whether the page shows a single module
 * @param viewing the choices of time, or null where there are none
 * @param revisions what was changed of the one module that is shown, or null
 * @param hasFooter whether the block about the service stands at the end
 */
public record DashboardPage(
        Dashboard dashboard,
        String address,
        String heading,
        RawString tagline,
        boolean explored,
        boolean module,
        boolean hasFooter,
        List<ModuleView> modules,
        ViewingForm viewing,
        ModuleRevisions.View revisions) {

    private static final String LEAD = "govuk-body-l";
    private static final String BODY = "govuk-body";

    static DashboardPage of(
            Dashboard dashboard,
            String address,
            boolean explored,
            List<ModuleView> modules,
            ViewingForm viewing,
            ModuleRevisions.View revisions) {
        return new DashboardPage(
                dashboard,
                address,
                heading(dashboard),
                tagline(dashboard),
                explored,
                "module".equals(dashboard.pageType()),
                hasFooter(dashboard),
                modules,
                viewing,
                revisions);
    }

    /** The title of the browser's window. */
    public String title() {
        String name = module && modules.size() == 1 ? modules.get(0).title() + " - " + heading : heading;
        String strapline = dashboard.strapline();
        return strapline == null || strapline.isBlank() ? name : strapline + " - " + name;
    }

    /** Whether a module's figures change from minute to minute. */
    boolean isLive() {
        return isLive(modules);
    }

    private static boolean isLive(List<ModuleView> modules) {
        return modules.stream().anyMatch(module -> module.isLive() || isLive(module.children()));
    }

    /** The link to the service itself, or null. */
    public Link service() {
        return dashboard.relatedPages() == null
                ? null
                : dashboard.relatedPages().transaction();
    }

    /** Whether there are pages to link to beside it. */
    public boolean hasRelated() {
        return service() != null || explored || !links().isEmpty();
    }

    /** What the service is to search engines. */
    public String schemaType() {
        return "content".equals(dashboard.dashboardType()) ? "GovernmentOrganization" : "GovernmentService";
    }

    /** Whether its readers are asked what could be better. */
    public boolean asksForAdvice() {
        return dashboard.relatedPages() != null && dashboard.relatedPages().improveDashboardMessage();
    }

    /** Further links. */
    public List<Link> links() {
        return dashboard.relatedPages() == null
                ? List.of()
                : dashboard.relatedPages().other();
    }

    public RawString description() {
        return Markdown.render(dashboard.description(), BODY);
    }

    public RawString descriptionExtra() {
        return Markdown.render(dashboard.descriptionExtra(), BODY);
    }

    public RawString costs() {
        return Markdown.render(dashboard.costs(), BODY);
    }

    public RawString otherNotes() {
        return Markdown.render(dashboard.otherNotes(), BODY);
    }

    private static String heading(Dashboard dashboard) {
        return "content".equals(dashboard.dashboardType()) ? dashboard.title() + ": web traffic" : dashboard.title();
    }

    private static RawString tagline(Dashboard dashboard) {
        String written =
                switch (dashboard.dashboardType()) {
                    case "agency", "department" -> null;
                    case "other" -> dashboard.description();
                    default -> dashboard.tagline();
                };
        boolean generated = written == null || written.isBlank();
        return generated ? generated(dashboard) : Markdown.render(written, LEAD);
    }

    private static RawString generated(Dashboard dashboard) {
        String title = "**" + dashboard.title().replace("*", "") + "**";
        return switch (dashboard.dashboardType()) {
            case "transaction", "high-volume-transaction" ->
                Markdown.render("This dashboard shows how the " + title + " service is performing.", LEAD);
            case "agency", "department" ->
                Markdown.render(
                        "This dashboard shows how selected services run by " + title + " are performing.", LEAD);
            default -> null;
        };
    }

    private static boolean hasFooter(Dashboard dashboard) {
        return switch (dashboard.dashboardType()) {
            case "transaction", "high-volume-transaction", "other" -> isDescribed(dashboard);
            default -> false;
        };
    }

    private static boolean isDescribed(Dashboard dashboard) {
        boolean text = Stream.of(
                        dashboard.description(),
                        dashboard.descriptionExtra(),
                        dashboard.costs(),
                        dashboard.otherNotes(),
                        dashboard.customerType(),
                        dashboard.businessModel())
                .anyMatch(each -> each != null && !each.isBlank());
        boolean linked = dashboard.relatedPages() != null
                && (dashboard.relatedPages().transaction() != null
                        || dashboard.relatedPages().improveDashboardMessage());
        return text
                || linked
                || dashboard.department() != null
                || dashboard.agency() != null
                || dashboard.service() != null;
    }
}
