package org.performanceplatform.stagecraft.standard;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.performanceplatform.stagecraft.dashboards.DashboardEditing;
import org.performanceplatform.stagecraft.dashboards.DashboardForm;
import org.performanceplatform.stagecraft.dashboards.DashboardRequest;
import org.performanceplatform.stagecraft.datagroups.DataName;
import org.performanceplatform.stagecraft.datasets.DataSet;
import org.performanceplatform.stagecraft.errors.Kind;
import org.performanceplatform.stagecraft.errors.Problem;
import org.performanceplatform.stagecraft.organisations.Organisation;
import org.performanceplatform.stagecraft.organisations.Organisations;

/** Makes the dashboard that every transactional service begins with. */
@Path("/organisation/node/{id}/standard-dashboard")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Dashboards")
public class StandardDashboardResource {

    private final Organisations organisations;
    private final DashboardEditing editing;
    private final ObjectMapper mapper;

    StandardDashboardResource(Organisations organisations, DashboardEditing editing, ObjectMapper mapper) {
        this.organisations = organisations;
        this.editing = editing;
        this.mapper = mapper;
    }

    /**
     * Where the figures are.
     *
     * @param dataGroup of the service's data sets
     * @param slug of the dashboard; left out, the organisation's
     */
    @Schema(name = "StandardDashboardRequest", additionalProperties = Schema.False.class)
    public record Request(
            @NotNull @DataName String dataGroup,

            @Pattern(regexp = "[-a-z0-9]+", message = "Slug can only contain lower case letters, numbers or hyphens")
            @Size(max = 1000, message = "Ensure this value has at most {max} characters.")
            String slug) {}

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Transactional
    @ResponseStatus(201)
    @APIResponseSchema(value = DashboardForm.class, responseCode = "201", responseDescription = "Made")
    @Operation(
            summary = "Make the standard dashboard of a service",
            description =
                    "With the four KPIs, the transactions, and whatever else there are data sets for; ready to edit."
                            + " 422 if the data group has none of the data sets that it shows.")
    public DashboardForm create(@PathParam("id") UUID id, @NotNull @Valid Request body) throws JsonProcessingException {
        Organisation organisation = organisations.find(id);
        ObjectNode dashboard = mapper.createObjectNode()
                .put("slug", body.slug() == null ? organisation.slug : body.slug())
                .put("title", organisation.name)
                .put("dashboard_type", "transaction")
                .put("strapline", "Service dashboard")
                .put("organisation", id.toString());
        ArrayNode modules = dashboard.putArray("modules");
        available(body.dataGroup()).forEach(module -> modules.add(module.request(body.dataGroup())));
        return DashboardForm.of(editing.create(mapper.treeToValue(dashboard, DashboardRequest.class)));
    }

    private static List<StandardModule> available(String dataGroup) {
        List<StandardModule> available = Arrays.stream(StandardModule.values())
                .filter(module -> DataSet.of(dataGroup, module.dataType()).isPresent())
                .toList();
        if (available.isEmpty()) {
            throw new Problem(
                    Kind.UNPROCESSABLE,
                    "the data group '" + dataGroup + "' has none of the data sets that a standard dashboard shows: "
                            + String.join(
                                    ", ",
                                    Arrays.stream(StandardModule.values())
                                            .map(StandardModule::dataType)
                                            .distinct()
                                            .toList()));
        }
        return available;
    }
}
