package org.performanceplatform.stagecraft.modules;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What a module of a dashboard shall be: as {@link ModuleForm} shows one, or in the reference's form with
 * {@code type_id} and {@code order}.
 *
 * @param id of the module that this changes; null or empty for a new one
 * @param typeId the module type
 * @param type the module type by {@code {"id"}}, {@code {"name"}} or its name, where there is no {@code type_id}
 * @param order its place among its siblings; left out, its place in the list
 * @param dataSet null detaches the data set
 * @param modules the modules inside it
 */
@Schema(name = "ModuleRequest")
@JsonIgnoreProperties({"name", "objects", "parent", "dashboard"})
public record ModuleRequest(
        String id,
        UUID typeId,
        @Schema(anyOf = {String.class, TypeReference.class}) JsonNode type,
        String slug,
        String title,
        String description,
        @Schema(nullable = true) List<String> info,
        @Schema(type = SchemaType.OBJECT) ObjectNode options,
        @Schema(type = SchemaType.OBJECT, nullable = true) JsonNode queryParameters,
        Integer order,
        String dataGroup,
        String dataType,
        @Schema(type = SchemaType.OBJECT, nullable = true) JsonNode dataSet,
        List<ModuleRequest> modules) {

    /** A module type by its id or its name. */
    @Schema(name = "ModuleTypeReference")
    public record TypeReference(UUID id, String name) {}

    public ModuleRequest {
        modules = modules == null ? List.of() : java.util.Collections.unmodifiableList(modules);
    }

    boolean isNew() {
        return id == null || id.isEmpty();
    }
}
