package org.performanceplatform.stagecraft.dashboards;

import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.performanceplatform.stagecraft.modules.ModuleForm;
import org.performanceplatform.stagecraft.organisations.OrganisationForm;

/**
 * A dashboard as those who look for one by its data see it ({@code reference/stagecraft.md} section 4.3).
 *
 * @param organisation null where there is none
 */
@Schema(name = "FullDashboard")
public record FullDashboardForm(
        UUID id,
        String slug,
        String dashboardType,
        String pageType,
        Status status,
        String title,
        String description,
        String descriptionExtra,
        String costs,
        String otherNotes,
        String customerType,
        String businessModel,
        boolean improveDashboardMessage,
        String strapline,
        String tagline,
        boolean published,
        @Schema(nullable = true) OrganisationForm organisation,
        List<LinkForm> links,
        List<ModuleForm> modules) {

    static FullDashboardForm of(DashboardContent content) {
        Dashboard dashboard = content.dashboard();
        List<OrganisationForm> lineage = content.lineage().furthestFirst();
        return new FullDashboardForm(
                dashboard.id,
                dashboard.slug,
                dashboard.dashboardType,
                dashboard.pageType,
                dashboard.status,
                dashboard.title,
                dashboard.description,
                dashboard.descriptionExtra,
                dashboard.costs,
                dashboard.otherNotes,
                dashboard.customerType,
                dashboard.businessModel,
                dashboard.improveDashboardMessage,
                dashboard.strapline,
                dashboard.tagline,
                dashboard.isPublished(),
                lineage.isEmpty() ? null : lineage.get(lineage.size() - 1),
                content.links(),
                ModuleForm.of(content.modules().top(), content.modules()));
    }
}
