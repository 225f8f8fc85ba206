package org.performanceplatform.stagecraft.modules;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.performanceplatform.stagecraft.datasets.DataSet;
import org.performanceplatform.stagecraft.moduletypes.ModuleType;

/** What the modules of one request refer to: all module types and the data sets, each looked up in one statement. */
final class ModuleSources {

    private final Map<UUID, ModuleType> types;
    private final Map<List<String>, DataSet> dataSets;

    /** @param requests the modules at the top, with those inside them */
    ModuleSources(Collection<ModuleRequest> requests) {
        types = ModuleType.<ModuleType>listAll().stream().collect(Collectors.toMap(type -> type.id, type -> type));
        Set<String> groups = new HashSet<>();
        Set<String> dataTypes = new HashSet<>();
        collect(requests, groups, dataTypes);
        dataSets = DataSet.among(groups, dataTypes).stream()
                .collect(Collectors.toMap(
                        dataSet -> List.of(dataSet.dataGroup.name, dataSet.dataType.name), dataSet -> dataSet));
    }

    private static void collect(Collection<ModuleRequest> requests, Set<String> groups, Set<String> dataTypes) {
        for (ModuleRequest request : requests) {
            if (request == null) {
                continue;
            }
            Optional.ofNullable(request.dataGroup()).ifPresent(groups::add);
            Optional.ofNullable(request.dataType()).ifPresent(dataTypes::add);
            collect(request.modules(), groups, dataTypes);
        }
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
        return Optional.ofNullable(dataSets.get(List.of(dataGroup, dataType)));
    }
}
