package org.performanceplatform.stagecraft.files;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.performanceplatform.stagecraft.dashboards.Dashboard;
import org.performanceplatform.stagecraft.dashboards.DashboardContent;
import org.performanceplatform.stagecraft.dashboards.DashboardRequest;
import org.performanceplatform.stagecraft.dashboards.LinkForm;

/**
 * A dashboard in a folder of files; its slug tells which it is.
 *
 * @param status left out, a new one is unpublished, and one that is there stays what it is
 * @param organisation as {@link OrganisationEntry} names a parent
 * @param owners by e-mail address; left out, they stay as they are
 */
@Schema(name = "DashboardEntry", additionalProperties = Schema.False.class)
@JsonInclude(JsonInclude.Include.NON_NULL)
public record DashboardEntry(
        String slug,
        String title,

        @Schema(enumeration = {"unpublished", "in-review", "published"})
        String status,

        String strapline,
        String tagline,
        String description,
        String descriptionExtra,
        String dashboardType,
        String pageType,
        String customerType,
        String businessModel,
        String costs,
        String otherNotes,
        Boolean improveDashboardMessage,

        @Schema(anyOf = {String.class, OrganisationEntry.Reference.class})
        JsonNode organisation,

        @Size(max = 100, message = "Ensure this list has at most {max} items.")
        List<String> owners,

        List<LinkForm> links,
        List<ModuleEntry> modules) {

    /** What a dashboard has of which nothing is said. */
    private static final Dashboard USUAL = new Dashboard();

    /** @param organisation what names the dashboard's organisation, or null */
    static DashboardEntry of(DashboardContent content, JsonNode organisation) {
        Dashboard dashboard = content.dashboard();
        return new DashboardEntry(
                dashboard.slug,
                dashboard.title,
                dashboard.status.word(),
                Entries.unless(dashboard.strapline, USUAL.strapline),
                Entries.unless(dashboard.tagline, USUAL.tagline),
                Entries.unless(dashboard.description, USUAL.description),
                Entries.unless(dashboard.descriptionExtra, USUAL.descriptionExtra),
                Entries.unless(dashboard.dashboardType, USUAL.dashboardType),
                Entries.unless(dashboard.pageType, USUAL.pageType),
                Entries.unless(dashboard.customerType, USUAL.customerType),
                Entries.unless(dashboard.businessModel, USUAL.businessModel),
                Entries.unless(dashboard.costs, USUAL.costs),
                Entries.unless(dashboard.otherNotes, USUAL.otherNotes),
                Entries.unless(dashboard.improveDashboardMessage, USUAL.improveDashboardMessage),
                organisation,
                Entries.emails(dashboard.owners),
                Entries.unless(content.links(), List.of()),
                ModuleEntry.of(content.modules().top(), content.modules()));
    }

    /**
     * @param organisation the id of the organisation, or the null of JSON
     * @param modules the ids of the modules that the dashboard has, by slug
     */
    DashboardRequest request(JsonNode organisation, Map<String, UUID> modules) {
        return new DashboardRequest(
                slug,
                title,
                Entries.or(dashboardType, USUAL.dashboardType),
                Entries.or(pageType, USUAL.pageType),
                status,
                null,
                Entries.or(description, USUAL.description),
                Entries.or(descriptionExtra, USUAL.descriptionExtra),
                Entries.or(costs, USUAL.costs),
                Entries.or(otherNotes, USUAL.otherNotes),
                Entries.or(customerType, USUAL.customerType),
                Entries.or(businessModel, USUAL.businessModel),
                Entries.or(improveDashboardMessage, USUAL.improveDashboardMessage),
                Entries.or(strapline, USUAL.strapline),
                Entries.or(tagline, USUAL.tagline),
                organisation,
                Optional.ofNullable(links).orElse(List.of()),
                ModuleEntry.requests(this.modules, modules));
    }
}
