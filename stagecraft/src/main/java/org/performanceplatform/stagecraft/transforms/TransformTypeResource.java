package org.performanceplatform.stagecraft.transforms;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
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
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.performanceplatform.stagecraft.configuration.Changes;
import org.performanceplatform.stagecraft.documents.JsonSchemas;
import org.performanceplatform.stagecraft.errors.Problem;
import org.performanceplatform.stagecraft.lists.Paging;

/** The types that transforms can have. */
@Path("/transform-type")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Transforms")
public class TransformTypeResource {

    private final JsonSchemas schemas;
    private final Changes changes;

    TransformTypeResource(JsonSchemas schemas, Changes changes) {
        this.schemas = schemas;
        this.changes = changes;
    }

    /** @param schema the JSON Schema of the options */
    @Schema(name = "TransformType")
    public record Form(
            UUID id,
            String name,
            @Schema(type = SchemaType.OBJECT) JsonNode schema,
            String function) {

        static Form of(TransformType type) {
            return new Form(type.id, type.name, type.schema, type.function);
        }
    }

    /** What a transform type shall be. */
    @Schema(name = "TransformTypeRequest", additionalProperties = Schema.False.class)
    public record Request(
            @NotNull @Size(min = 1, max = 25, message = "Ensure this value has 1 to {max} characters.")
            String name,

            @NotNull
            @Pattern(
                    regexp = "[a-z_.]+",
                    message = "Transform function has to consist of lowercase letters, underscores or dots")
            @Size(max = 200, message = "Ensure this value has at most {max} characters.")
            String function,

            @NotNull @Schema(type = SchemaType.OBJECT) ObjectNode schema) {}

    @GET
    @Transactional
    @Operation(summary = "The transform types, by name")
    public RestResponse<List<Form>> list(@Valid @BeanParam Paging paging) {
        return paging.of(TransformType.<TransformType>find("order by name"), Form::of);
    }

    @GET
    @Path("/{id}")
    @Transactional
    @Operation(summary = "One transform type")
    public Form get(@PathParam("id") UUID id) {
        return Form.of(find(id));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Transactional
    @Operation(summary = "Add a transform type")
    public Form create(@NotNull @Valid Request body) {
        TransformType type = new TransformType();
        type.id = UUID.randomUUID();
        apply(type, body);
        type.persist();
        return changes.created("transform-type", Form.of(type), Form::name);
    }

    @PUT
    @Path("/{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Transactional
    @Operation(summary = "Change a transform type")
    public Form update(@PathParam("id") UUID id, @NotNull @Valid Request body) {
        return changes.updated("transform-type", find(id), Form::of, Form::name, type -> apply(type, body));
    }

    private void apply(TransformType type, Request body) {
        schemas.whyNoSchema(body.schema()).ifPresent(reason -> {
            throw Problem.badRequest("validation error: " + reason);
        });
        if (TransformType.count("(name = ?1 or function = ?2) and id <> ?3", body.name(), body.function(), type.id)
                > 0) {
            throw Problem.conflict(
                    "validation errors:\nname: Transform type with this Name or Function already exists.");
        }
        type.name = body.name();
        type.function = body.function();
        type.schema = body.schema();
    }

    private static TransformType find(UUID id) {
        return TransformType.<TransformType>findByIdOptional(id).orElseThrow(() -> Problem.notFound("model not found"));
    }
}
