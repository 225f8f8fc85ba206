package org.performanceplatform.stagecraftclient;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;

/**
 * A dashboard as {@code GET /public/dashboards?slug=…} answers ({@code reference/stagecraft.md} section 4.2).
 *
 * @param department the department above it, or null
 * @param agency the agency above it, or null
 * @param service the service that its transaction is a part of, or null
 * @param modules the top-level modules, in order; never null
 * @param readToken for previews that use data sets closed to queries: what opens them at the read API for five minutes; else null
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record Dashboard(
        @JsonProperty("slug") String slug,
        @JsonProperty("title") String title,
        @JsonProperty("page-type") String pageType,
        @JsonProperty("dashboard-type") String dashboardType,
        @JsonProperty("published") boolean published,
        @JsonProperty("strapline") String strapline,
        @JsonProperty("tagline") String tagline,
        @JsonProperty("description") String description,
        @JsonProperty("description-extra") String descriptionExtra,
        @JsonProperty("costs") String costs,
        @JsonProperty("other-notes") String otherNotes,
        @JsonProperty("customer-type") String customerType,
        @JsonProperty("business-model") String businessModel,
        @JsonProperty("department") OrganisationSummary department,
        @JsonProperty("agency") OrganisationSummary agency,
        @JsonProperty("service") OrganisationSummary service,
        @JsonProperty("relatedPages") RelatedPages relatedPages,
        @JsonProperty("modules") List<Module> modules,
        @JsonProperty("read-token") String readToken) {

    public Dashboard {
        modules = modules == null ? List.of() : List.copyOf(modules);
    }

    /** Without the token, which must not get into logs. */
    @Override
    public String toString() {
        return "Dashboard[" + slug + "]";
    }
}
