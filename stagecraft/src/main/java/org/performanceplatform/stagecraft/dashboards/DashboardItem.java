package org.performanceplatform.stagecraft.dashboards;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A dashboard in a list.
 *
 * @param url its address here
 * @param publicUrl its address on the website
 */
@Schema(name = "DashboardItem")
public record DashboardItem(
        UUID id,
        String title,
        String url,
        @JsonProperty("public-url") String publicUrl,
        Status status,
        boolean published) {

    static DashboardItem of(Dashboard dashboard, AddressesConfig addresses) {
        return new DashboardItem(
                dashboard.id,
                dashboard.title,
                addresses.stagecraft() + "/dashboard/" + dashboard.slug,
                addresses.spotlight() + "/performance/" + dashboard.slug,
                dashboard.status,
                dashboard.isPublished());
    }
}
