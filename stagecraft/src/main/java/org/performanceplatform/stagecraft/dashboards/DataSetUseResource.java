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
import org.performanceplatform.stagecraft.datasets.DataSet;
import org.performanceplatform.stagecraft.errors.Problem;

/** Which dashboards show a data set ({@code reference/stagecraft.md} section 4.4). */
@Path("/data-sets/{name}/dashboard")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Dashboards")
public class DataSetUseResource {

    private final DashboardContents contents;

    DataSetUseResource(DashboardContents contents) {
        this.contents = contents;
    }

    @GET
    @Transactional
    @Operation(summary = "The dashboards that have a module with this data set, whatever their status")
    public List<FullDashboardForm> using(@PathParam("name") String name) {
        DataSet dataSet =
                DataSet.named(name).orElseThrow(() -> Problem.notFound("No Data Set named '" + name + "' exists"));
        List<Dashboard> found = Dashboard.list(
                "from Dashboard o where o.id in (select m.dashboardId from Module m where m.dataSet = ?1)"
                        + " order by o.title, o.slug",
                dataSet);
        return contents.of(found).stream().map(FullDashboardForm::of).toList();
    }
}
