package org.performanceplatform.stagecraftclient;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;

/** An organisation as the public dashboards name it; {@code abbr} is the title where there is no abbreviation. */
@JsonIgnoreProperties(ignoreUnknown = true)
public record OrganisationSummary(String title, String abbr, String slug) {}
