package org.performanceplatform.stagecraftclient;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonProperty;

/** One item of {@code GET /public/dashboards}; the organisations are null where there are none. */
@JsonIgnoreProperties(ignoreUnknown = true)
public record DashboardSummary(
        @JsonProperty("slug") String slug,
        @JsonProperty("title") String title,
        @JsonProperty("dashboard-type") String dashboardType,
        @JsonProperty("department") OrganisationSummary department,
        @JsonProperty("agency") OrganisationSummary agency,
        @JsonProperty("service") OrganisationSummary service) {}
