package org.performanceplatform.stagecraft.dashboards;

import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Which dashboards show a service of the Transactions Explorer ({@code reference/stagecraft.md} section 4.3). */
@Path("/transactions-explorer-service/{service}/dashboard")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Dashboards")
public class TransactionsExplorerResource {

    /** Where the Transactions Explorer's figures are. */
    private static final String SUMMARIES = "transactional_services_summaries";

    private final DashboardContents contents;

    TransactionsExplorerResource(DashboardContents contents) {
        this.contents = contents;
    }

    @GET
    @Transactional
    @Operation(summary = "The published dashboards that show a service of the Transactions Explorer")
    public List<FullDashboardForm> ofService(@PathParam("service") String service) {
        List<?> found = Dashboard.getEntityManager()
                .createNativeQuery("""
                        select dashboard.* from dashboard
                        where dashboard.status = 'published' and dashboard.id in (
                            select module.dashboard_id from module
                            join data_set on data_set.id = module.data_set_id
                            where data_set.name = :summaries and module.query_parameters is not null
                              and jsonb_typeof(module.query_parameters::jsonb -> 'filter_by') = 'array'
                              and jsonb_exists(module.query_parameters::jsonb -> 'filter_by', :filter))
                        order by dashboard.title, dashboard.slug
                        """, Dashboard.class)
                .setParameter("summaries", SUMMARIES)
                .setParameter("filter", "service_id:" + service)
                .getResultList();
        return contents.of(found.stream().map(Dashboard.class::cast).toList()).stream()
                .map(FullDashboardForm::of)
                .toList();
    }
}
