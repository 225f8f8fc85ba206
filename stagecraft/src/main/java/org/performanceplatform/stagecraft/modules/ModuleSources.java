package org.performanceplatform.stagecraft.modules;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.performanceplatform.stagecraft.datasets.DataSet;
import org.performanceplatform.stagecraft.moduletypes.ModuleType;

/** What modules refer to, those of one request for instance: module types and data sets, each looked up in one statement. */
public final class ModuleSources {

    private final List<ModuleType> types;
    private final Map<List<String>, DataSet> dataSets;

    /** @param requests the modules at the top, with those inside them */
    public ModuleSources(Collection<ModuleRequest> requests) {
        Set<UUID> typeIds = new HashSet<>();
        Set<String> typeNames = new HashSet<>();
        Set<String> groups = new HashSet<>();
        Set<String> dataTypes = new HashSet<>();
        forEach(requests, request -> {
            typeId(request).ifPresent(typeIds::add);
            typeName(request).ifPresent(typeNames::add);
            typeNames.addAll(Tabs.typesIn(request.options()));
            Optional.ofNullable(request.dataGroup()).ifPresent(groups::add);
            Optional.ofNullable(request.dataType()).ifPresent(dataTypes::add);
        });
        types = ModuleType.among(typeIds, typeNames);
        dataSets = DataSet.among(groups, dataTypes).stream()
                .collect(Collectors.toMap(
                        dataSet -> List.of(dataSet.dataGroup.name, dataSet.dataType.name), dataSet -> dataSet));
    }

    private static void forEach(Collection<ModuleRequest> requests, Consumer<ModuleRequest> work) {
        for (ModuleRequest request : requests) {
            if (request != null) {
                work.accept(request);
                forEach(request.modules(), work);
            }
        }
    }

    /** The id by which a module names its type, as {@code type_id} or within {@code type}. */
    private static Optional<UUID> typeId(ModuleRequest request) {
        if (request.typeId() != null) {
            return Optional.of(request.typeId());
        }
        String id = request.type() == null ? "" : request.type().path("id").asText();
        try {
            return id.isEmpty() ? Optional.empty() : Optional.of(UUID.fromString(id));
        } catch (IllegalArgumentException noId) {
            return Optional.empty();
        }
    }

    /** The name by which a module names its type, where it gives no id. */
    private static Optional<String> typeName(ModuleRequest request) {
        JsonNode type = request.type();
        if (request.typeId() != null
                || type == null
                || !type.path("id").asText().isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(type.isTextual() ? type.asText() : type.path("name").asText());
    }

    Optional<ModuleType> type(ModuleRequest request) {
        Optional<UUID> id = typeId(request);
        Optional<String> name = typeName(request);
        return types.stream()
                .filter(type -> id.isPresent()
                        ? type.id.equals(id.get())
                        : name.filter(type.name::equals).isPresent())
                .findFirst();
    }

    /** The type of that name, if a module or a tab is of it. */
    Optional<ModuleType> typeNamed(String name) {
        return types.stream().filter(type -> type.name.equals(name)).findFirst();
    }

    /** Any data set may be shown, whoever owns it: what is published is public. */
    Optional<DataSet> dataSet(String dataGroup, String dataType) {
        return Optional.ofNullable(dataSets.get(List.of(dataGroup, dataType)));
    }
}
