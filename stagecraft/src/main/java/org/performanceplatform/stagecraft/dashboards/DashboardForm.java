package org.performanceplatform.stagecraft.dashboards;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.performanceplatform.stagecraft.modules.ModuleForm;
import org.performanceplatform.stagecraft.organisations.OrganisationForm;

/**
 * A dashboard as those who edit it see it ({@code reference/stagecraft.md} section 4.8). It can be sent back as it is.
 *
 * @param organisation left out where there is none
 */
@Schema(name = "Dashboard")
public record DashboardForm(
        UUID id,
        String slug,
        String title,
        String description,
        String descriptionExtra,
        String strapline,
        String tagline,
        String dashboardType,
        String pageType,
        String customerType,
        String businessModel,
        String costs,
        String otherNotes,
        boolean improveDashboardMessage,
        Status status,
        boolean published,
        List<ModuleForm> modules,
        List<LinkForm> links,
        @JsonInclude(JsonInclude.Include.NON_NULL) NamedOrganisation organisation) {

    /** An organisation by id and name. */
    @Schema(name = "NamedOrganisation")
    public record NamedOrganisation(UUID id, String name) {

        static NamedOrganisation of(OrganisationForm organisation) {
            return new NamedOrganisation(organisation.id(), organisation.name());
        }
    }

    public static DashboardForm of(DashboardContent content) {
        Dashboard dashboard = content.dashboard();
        List<OrganisationForm> lineage = content.lineage().furthestFirst();
        return new DashboardForm(
                dashboard.id,
                dashboard.slug,
                dashboard.title,
                dashboard.description,
                dashboard.descriptionExtra,
                dashboard.strapline,
                dashboard.tagline,
                dashboard.dashboardType,
                dashboard.pageType,
                dashboard.customerType,
                dashboard.businessModel,
                dashboard.costs,
                dashboard.otherNotes,
                dashboard.improveDashboardMessage,
                dashboard.status,
                dashboard.isPublished(),
                ModuleForm.of(content.modules().top(), content.modules()),
                Stream.concat(content.transactionLink().stream(), content.otherLinks().stream())
                        .toList(),
                Optional.of(lineage)
                        .filter(nodes -> !nodes.isEmpty())
                        .map(nodes -> NamedOrganisation.of(nodes.get(nodes.size() - 1)))
                        .orElse(null));
    }
}
