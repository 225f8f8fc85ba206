package org.performanceplatform.stagecraft.modules;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A module as the API shows it ({@code reference/stagecraft.md} section 2.10): with {@code data_group} and
 * {@code data_type} where a data set is attached, with {@code "data_set": null} where none is.
 *
 * @param modules the modules inside it, in order
 */
@Schema(name = "Module")
public record ModuleForm(
        UUID id,
        Reference type,
        Reference dashboard,
        String slug,
        String title,
        String description,
        @Schema(type = SchemaType.ARRAY, nullable = true) JsonNode info,
        @Schema(type = SchemaType.OBJECT) JsonNode options,
        @Schema(type = SchemaType.OBJECT, nullable = true) JsonNode queryParameters,
        @Schema(nullable = true) Reference parent,
        @JsonInclude(JsonInclude.Include.NON_NULL) String dataGroup,
        @JsonInclude(JsonInclude.Include.NON_NULL) String dataType,

        @JsonInclude(JsonInclude.Include.NON_NULL)
        @Schema(
                type = SchemaType.OBJECT,
                nullable = true,
                description = "There, and null, where no data set is attached")
        JsonNode dataSet,

        List<ModuleForm> modules) {

    /** Something by its id. */
    @Schema(name = "Reference")
    public record Reference(UUID id) {}

    /** One module with those inside it. */
    public static ModuleForm of(Module module, ModuleTree tree) {
        boolean attached = module.dataSet != null;
        return new ModuleForm(
                module.id,
                new Reference(module.type.id),
                new Reference(module.dashboardId),
                module.slug,
                module.title,
                module.description,
                module.info,
                module.options,
                module.queryParameters,
                Optional.ofNullable(module.parentId).map(Reference::new).orElse(null),
                attached ? module.dataSet.dataGroup.name : null,
                attached ? module.dataSet.dataType.name : null,
                attached ? null : NullNode.getInstance(),
                of(tree.below(module), tree));
    }

    public static List<ModuleForm> of(List<Module> modules, ModuleTree tree) {
        return modules.stream().map(module -> of(module, tree)).toList();
    }
}
