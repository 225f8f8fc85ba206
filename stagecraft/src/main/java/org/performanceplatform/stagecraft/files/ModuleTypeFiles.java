package org.performanceplatform.stagecraft.files;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.performanceplatform.stagecraft.configuration.Changes;
import org.performanceplatform.stagecraft.moduletypes.ModuleType;
import org.performanceplatform.stagecraft.moduletypes.ModuleTypeForm;
import org.performanceplatform.stagecraft.moduletypes.ModuleTypeRequest;
import org.performanceplatform.stagecraft.moduletypes.ModuleTypes;

/** Makes module types that are not built in what files say. */
@ApplicationScoped
class ModuleTypeFiles {

    private final ModuleTypes types;
    private final FilesReader reader;
    private final Changes changes;
    private final ObjectMapper mapper;

    ModuleTypeFiles(ModuleTypes types, FilesReader reader, Changes changes, ObjectMapper mapper) {
        this.types = types;
        this.reader = reader;
        this.changes = changes;
        this.mapper = mapper;
    }

    void apply(List<Placed<ModuleTypeEntry>> entries, Edit edit) {
        entries.forEach(placed -> reader.check(placed.entry().request(), placed.pointer(), edit.faults()));
        edit.each(entries, ModuleTypeEntry::name, placed -> apply(placed, edit));
    }

    private void apply(Placed<ModuleTypeEntry> placed, Edit edit) {
        ModuleTypeRequest request = placed.entry().request();
        Optional<ModuleType> there = ModuleType.named(request.name());
        if (there.filter(ModuleType::isBuiltIn).isPresent()) {
            edit.faults().add(placed.pointer() + "/name", "a built-in module type is not changed by files");
            return;
        }
        ModuleTypeForm before = there.map(ModuleTypeForm::of).orElse(null);
        JsonNode was = there.map(ModuleTypeEntry::of)
                .<JsonNode>map(mapper::valueToTree)
                .orElse(null);
        there.ifPresent(type -> types.apply(type, request));
        ModuleType type = there.orElseGet(() -> types.create(request));
        if (edit.became("module-type", type.name, was, mapper.valueToTree(ModuleTypeEntry.of(type)))) {
            ModuleTypeForm after = ModuleTypeForm.of(type);
            String action = before == null ? "create" : "update";
            edit.recordLater(() -> changes.record(action, "module-type", after.name(), before, after));
        }
    }
}
