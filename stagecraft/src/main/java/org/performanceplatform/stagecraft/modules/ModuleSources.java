package org.performanceplatform.stagecraft.modules;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.performanceplatform.stagecraft.datasets.DataSet;
import org.performanceplatform.stagecraft.moduletypes.ModuleType;

/** What the modules of one request refer to, each looked up once. */
final class ModuleSources {

    private final Map<UUID, ModuleType> types;
    private final Map<List<String>, Optional<DataSet>> dataSets = new HashMap<>();

    ModuleSources() {
        types = ModuleType.<ModuleType>listAll().stream().collect(Collectors.toMap(type -> type.id, type -> type));
    }

    Optional<ModuleType> type(ModuleRequest request) {
        if (request.typeId() != null) {
            return Optional.ofNullable(types.get(request.typeId()));
        }
        JsonNode type = request.type();
        String id = type.path("id").asText();
        String name = type.isTextual() ? type.asText() : type.path("name").asText();
        return types.values().stream()
                .filter(candidate -> id.isEmpty()
                        ? candidate.name.equals(name)
                        : candidate.id.toString().equals(id))
                .findFirst();
    }

    Optional<ModuleType> typeNamed(String name) {
        return types.values().stream().filter(type -> type.name.equals(name)).findFirst();
    }

    /** Any data set may be shown, whoever owns it: what is published is public. */
    Optional<DataSet> dataSet(String dataGroup, String dataType) {
        return dataSets.computeIfAbsent(List.of(dataGroup, dataType), key -> DataSet.of(dataGroup, dataType));
    }
}
