package org.performanceplatform.stagecraft.dashboards;

import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.performanceplatform.stagecraft.lists.Paging;
import org.performanceplatform.stagecraft.modules.ModuleForm;
import org.performanceplatform.stagecraft.modules.ModuleRequest;
import org.performanceplatform.stagecraft.modules.ModuleTree;

/** The modules of one dashboard. */
@Path("/dashboard/{dashboard}/module")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Dashboards")
public class DashboardModuleResource {

    private final Dashboards dashboards;
    private final DashboardEditing editing;

    DashboardModuleResource(Dashboards dashboards, DashboardEditing editing) {
        this.dashboards = dashboards;
        this.editing = editing;
    }

    @GET
    @Transactional
    @Operation(summary = "Every module of a dashboard, in order; those inside others stand there too")
    public RestResponse<List<ModuleForm>> list(
            @PathParam("dashboard") String idOrSlug, @Valid @BeanParam Paging paging) {
        ModuleTree tree = ModuleTree.ofDashboard(dashboards.find(idOrSlug, "parent resource not found").id);
        return paging.of(ModuleForm.of(tree.all(), tree));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Transactional
    @Operation(summary = "Add a module to a dashboard")
    public ModuleForm create(@PathParam("dashboard") String idOrSlug, @NotNull @Valid ModuleRequest body) {
        UUID added = editing.addModule(idOrSlug, body);
        ModuleTree tree = ModuleTree.ofDashboard(dashboards.find(idOrSlug, "parent resource not found").id);
        return tree.all().stream()
                .filter(module -> module.id.equals(added))
                .map(module -> ModuleForm.of(module, tree))
                .findFirst()
                .orElseThrow();
    }
}
