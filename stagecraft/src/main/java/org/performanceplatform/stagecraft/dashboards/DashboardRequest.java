package org.performanceplatform.stagecraft.dashboards;

import com.fasterxml.jackson.annotation.JsonAlias;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.databind.JsonNode;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.performanceplatform.stagecraft.modules.ModuleRequest;

/**
 * What a dashboard shall be. What is left out stays as it is; names with hyphens are understood too, and names that are
 * not known here are passed over, as in the reference.
 *
 * @param published true publishes, false takes back; wins over {@code status}
 * @param organisation an id, as text or as {@code {"id"}}; null takes it away
 * @param links all of its links
 * @param modules all of its modules, as a tree
 */
@Schema(name = "DashboardRequest")
@JsonIgnoreProperties(ignoreUnknown = true)
public record DashboardRequest(
        @NotNull
        @Pattern(regexp = "[-a-z0-9]+", message = "Slug can only contain lower case letters, numbers or hyphens")
        @Size(max = 1000, message = "Ensure this value has at most {max} characters.")
        String slug,

        @NotNull @Size(min = 1, max = 256, message = "Ensure this value has 1 to {max} characters.")
        String title,

        @JsonAlias("dashboard-type")
        @Schema(
                enumeration = {
                    "transaction",
                    "high-volume-transaction",
                    "service-group",
                    "agency",
                    "department",
                    "content",
                    "other"
                })
        String dashboardType,

        @JsonAlias("page-type") @Size(min = 1, max = 80, message = "Ensure this value has 1 to {max} characters.")
        String pageType,

        @Schema(enumeration = {"unpublished", "in-review", "published"})
        String status,

        Boolean published,

        @Size(max = 500, message = "Ensure this value has at most {max} characters.")
        String description,

        @JsonAlias("description-extra") @Size(max = 400, message = "Ensure this value has at most {max} characters.")
        String descriptionExtra,

        @Size(max = 1500, message = "Ensure this value has at most {max} characters.")
        String costs,

        @JsonAlias("other-notes") @Size(max = 1000, message = "Ensure this value has at most {max} characters.")
        String otherNotes,

        @JsonAlias("customer-type")
        @Schema(enumeration = {"", "Business", "Individuals", "Business and individuals", "Charity"})
        String customerType,

        @JsonAlias("business-model")
        @Schema(
                enumeration = {
                    "",
                    "Department budget",
                    "Fees and charges",
                    "Taxpayers",
                    "Fees and charges, and taxpayers"
                })
        String businessModel,

        @JsonAlias("improve-dashboard-message") Boolean improveDashboardMessage,

        @Schema(
                enumeration = {
                    "Dashboard",
                    "Service dashboard",
                    "Content dashboard",
                    "Performance",
                    "Policy dashboard",
                    "Public sector purchasing dashboard",
                    "Topic Explorer",
                    "Service Explorer"
                })
        String strapline,

        @Size(max = 400, message = "Ensure this value has at most {max} characters.")
        String tagline,

        @Schema(
                anyOf = {String.class, OrganisationReference.class},
                nullable = true,
                description = "The id of an organisation; null takes it away")
        JsonNode organisation,

        @Size(max = 100, message = "Ensure this list has at most {max} items.")
        List<@NotNull @Valid LinkForm> links,

        List<ModuleRequest> modules) {

    /** An organisation by its id. */
    @Schema(name = "OrganisationReference")
    public record OrganisationReference(String id) {}
}
