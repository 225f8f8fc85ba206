package org.performanceplatform.stagecraft.dashboards;

import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.performanceplatform.stagecraft.errors.Problem;
import org.performanceplatform.stagecraft.lists.Paging;
import org.performanceplatform.stagecraft.modules.Module;
import org.performanceplatform.stagecraft.modules.ModuleForm;
import org.performanceplatform.stagecraft.modules.ModuleTree;
import org.performanceplatform.stagecraft.people.Owners;

/** Modules, whichever dashboard they are in. They are changed through their dashboard. */
@Path("/module")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Dashboards")
public class ModuleResource {

    private static final String IN_SIGHT =
            "from Module m where m.dashboardId in (select o.id from Dashboard o where " + Owners.CONDITION + ")";

    private final Dashboards dashboards;

    ModuleResource(Dashboards dashboards) {
        this.dashboards = dashboards;
    }

    @GET
    @Transactional
    @Operation(summary = "The modules of the dashboards that the caller may see")
    public RestResponse<List<ModuleForm>> list(@Valid @BeanParam Paging paging) {
        RestResponse<List<Module>> part = paging.of(
                Module.<Module>find(IN_SIGHT + " order by m.dashboardId, m.position, m.id", dashboards.ownership()),
                module -> module);
        List<UUID> shown = part.getEntity().stream()
                .map(module -> module.dashboardId)
                .distinct()
                .toList();
        Map<UUID, ModuleTree> trees = ModuleTree.ofEach(shown);
        List<ModuleForm> forms = part.getEntity().stream()
                .map(module -> ModuleForm.of(module, trees.get(module.dashboardId)))
                .collect(Collectors.toList());
        RestResponse.ResponseBuilder<List<ModuleForm>> answer = RestResponse.ResponseBuilder.ok(forms);
        part.getHeaders().forEach((name, values) -> values.forEach(value -> answer.header(name, value)));
        return answer.build();
    }

    @GET
    @Path("/{module}")
    @Transactional
    @Operation(summary = "One module, by id, or by slug where only one dashboard has it")
    public ModuleForm get(@PathParam("module") String idOrSlug) {
        List<Module> found = Module.list(
                IN_SIGHT + " and (m.slug = :key or cast(m.id as string) = :key)",
                dashboards.ownership().and("key", idOrSlug));
        if (found.isEmpty()) {
            throw Problem.notFound("model not found");
        }
        if (found.size() > 1) {
            throw Problem.conflict("several dashboards have a module with this slug; ask for it by its id");
        }
        Module module = found.get(0);
        return ModuleForm.of(module, ModuleTree.ofDashboard(module.dashboardId));
    }

    @POST
    @Operation(summary = "Refused: a module is added to a dashboard, with POST /dashboard/{dashboard}/module")
    public ModuleForm create() {
        throw Problem.notFound("no parent dashboard found");
    }
}
