package org.performanceplatform.stagecraft.datatypes;

import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestResponse;
import org.performanceplatform.stagecraft.configuration.Changes;
import org.performanceplatform.stagecraft.errors.Problem;
import org.performanceplatform.stagecraft.lists.Paging;

/** Data types and their schemas. */
@Path("/data-types")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Data sets")
public class DataTypeResource {

    private final DataTypes types;
    private final Changes changes;

    DataTypeResource(DataTypes types, Changes changes) {
        this.types = types;
        this.changes = changes;
    }

    @GET
    @Transactional
    @Operation(summary = "The data types, by name")
    public RestResponse<List<DataTypeForm>> list(@Valid @BeanParam Paging paging) {
        return paging.of(DataType.<DataType>find("order by name"), DataTypeForm::of);
    }

    @GET
    @Path("/{name}")
    @Transactional
    @Operation(summary = "One data type")
    public DataTypeForm get(@PathParam("name") String name) {
        return DataTypeForm.of(find(name));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Transactional
    @ResponseStatus(201)
    @APIResponseSchema(value = DataTypeForm.class, responseCode = "201", responseDescription = "Made")
    @Operation(summary = "Add a data type")
    public DataTypeForm create(@NotNull @Valid DataTypeRequest body) {
        return changes.created("data-type", DataTypeForm.of(types.create(body)), DataTypeForm::name);
    }

    @PUT
    @Path("/{name}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Transactional
    @Operation(summary = "Change a data type; records already stored are not checked again")
    public DataTypeForm update(@PathParam("name") String name, @NotNull @Valid DataTypeRequest body) {
        return changes.updated(
                "data-type", find(name), DataTypeForm::of, DataTypeForm::name, type -> types.apply(type, body));
    }

    private static DataType find(String name) {
        return DataType.named(name).orElseThrow(() -> Problem.notFound("model not found"));
    }
}
