package org.performanceplatform.stagecraft.files;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.performanceplatform.stagecraft.modules.Module;
import org.performanceplatform.stagecraft.modules.ModuleRequest;
import org.performanceplatform.stagecraft.modules.ModuleTree;

/**
 * A module of a dashboard in a folder of files; its slug tells which of the dashboard's it is.
 *
 * @param type by name
 * @param modules those inside it
 */
@Schema(name = "ModuleEntry", additionalProperties = Schema.False.class)
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ModuleEntry(
        String type,
        String slug,
        String title,
        String description,
        List<String> info,
        String dataGroup,
        String dataType,
        @Schema(type = SchemaType.OBJECT) JsonNode queryParameters,
        @Schema(type = SchemaType.OBJECT) ObjectNode options,
        List<ModuleEntry> modules) {

    static List<ModuleEntry> of(List<Module> modules, ModuleTree tree) {
        return modules.isEmpty()
                ? null
                : modules.stream().map(module -> of(module, tree)).toList();
    }

    private static ModuleEntry of(Module module, ModuleTree tree) {
        return new ModuleEntry(
                module.type.name,
                module.slug,
                module.title,
                Entries.unless(module.description, ""),
                Optional.ofNullable(module.info).map(ModuleEntry::texts).orElse(null),
                Optional.ofNullable(module.dataSet)
                        .map(set -> set.dataGroup.name)
                        .orElse(null),
                Optional.ofNullable(module.dataSet)
                        .map(set -> set.dataType.name)
                        .orElse(null),
                module.queryParameters,
                module.options.isEmpty() ? null : (ObjectNode) module.options,
                of(tree.below(module), tree));
    }

    private static List<String> texts(JsonNode array) {
        List<String> texts = new java.util.ArrayList<>();
        array.forEach(text -> texts.add(text.asText()));
        return texts;
    }

    /** @param ids of the modules that the dashboard has, by slug */
    static List<ModuleRequest> requests(List<ModuleEntry> entries, Map<String, UUID> ids) {
        return Entries.or(entries, List.<ModuleEntry>of()).stream()
                .map(entry -> entry == null ? null : entry.request(ids))
                .toList();
    }

    private ModuleRequest request(Map<String, UUID> ids) {
        boolean attached = dataGroup != null || dataType != null;
        return new ModuleRequest(
                Optional.ofNullable(slug).map(ids::get).map(UUID::toString).orElse(null),
                null,
                Optional.ofNullable(type).map(TextNode::valueOf).orElse(null),
                slug,
                title,
                description,
                info,
                options,
                attached ? Entries.or(queryParameters, NullNode.getInstance()) : queryParameters,
                null,
                attached ? Entries.or(dataGroup, "") : null,
                attached ? Entries.or(dataType, "") : null,
                attached ? null : NullNode.getInstance(),
                requests(modules, ids));
    }
}
