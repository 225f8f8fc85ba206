package org.performanceplatform.stagecraftclient;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;

/**
 * The links beside a dashboard.
 *
 * @param transaction the service itself, or null unless there is exactly one such link
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record RelatedPages(
        @JsonProperty("transaction") Link transaction,
        @JsonProperty("other") List<Link> other,
        @JsonProperty("improve-dashboard-message") boolean improveDashboardMessage) {

    public RelatedPages {
        other = other == null ? List.of() : List.copyOf(other);
    }
}
