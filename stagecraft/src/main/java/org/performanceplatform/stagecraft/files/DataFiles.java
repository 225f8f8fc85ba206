package org.performanceplatform.stagecraft.files;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Optional;
import org.performanceplatform.stagecraft.configuration.Changes;
import org.performanceplatform.stagecraft.datagroups.DataGroup;
import org.performanceplatform.stagecraft.datagroups.DataGroupResource;
import org.performanceplatform.stagecraft.datasets.DataSet;
import org.performanceplatform.stagecraft.datasets.DataSetForm;
import org.performanceplatform.stagecraft.datasets.DataSetRequest;
import org.performanceplatform.stagecraft.datasets.DataSets;
import org.performanceplatform.stagecraft.datatypes.DataType;
import org.performanceplatform.stagecraft.datatypes.DataTypeForm;
import org.performanceplatform.stagecraft.datatypes.DataTypeRequest;
import org.performanceplatform.stagecraft.datatypes.DataTypes;

/** Makes data groups, data types and data sets what files say. */
@ApplicationScoped
class DataFiles {

    private final DataTypes types;
    private final DataSets sets;
    private final OwnersInFiles owners;
    private final FilesReader reader;
    private final Changes changes;
    private final EntityManager entities;
    private final ObjectMapper mapper;

    DataFiles(
            DataTypes types,
            DataSets sets,
            OwnersInFiles owners,
            FilesReader reader,
            Changes changes,
            EntityManager entities,
            ObjectMapper mapper) {
        this.types = types;
        this.sets = sets;
        this.owners = owners;
        this.reader = reader;
        this.changes = changes;
        this.entities = entities;
        this.mapper = mapper;
    }

    void applyGroups(List<Placed<NamedEntry>> entries, Edit edit) {
        entries.forEach(placed ->
                reader.check(new DataGroupResource.Form(placed.entry().name()), placed.pointer(), edit.faults()));
        edit.each(entries, NamedEntry::name, placed -> {
            if (DataGroup.named(placed.entry().name()).isPresent()) {
                edit.unchanged();
            } else {
                addGroup(placed.entry().name(), edit);
            }
        });
    }

    private void addGroup(String name, Edit edit) {
        DataGroup.findOrAdd(name);
        DataGroupResource.Form form = new DataGroupResource.Form(name);
        edit.became("data-group", name, null, mapper.valueToTree(form));
        edit.recordLater(() -> changes.record("create", "data-group", name, null, form));
    }

    void applyTypes(List<Placed<DataTypeEntry>> entries, Edit edit) {
        entries.forEach(placed -> reader.check(placed.entry().request(), placed.pointer(), edit.faults()));
        edit.each(entries, DataTypeEntry::name, placed -> {
            DataTypeRequest request = placed.entry().request();
            Optional<DataType> there = DataType.named(request.name());
            DataTypeForm before = there.map(DataTypeForm::of).orElse(null);
            JsonNode was = there.map(DataTypeEntry::of)
                    .<JsonNode>map(mapper::valueToTree)
                    .orElse(null);
            there.ifPresent(type -> types.apply(type, request));
            DataType type = there.orElseGet(() -> types.create(request));
            if (edit.became("data-type", type.name, was, mapper.valueToTree(DataTypeEntry.of(type)))) {
                DataTypeForm after = DataTypeForm.of(type);
                record("data-type", type.name, before, after, edit);
            }
        });
    }

    void applySets(List<Placed<DataSetEntry>> entries, Edit edit) {
        entries.forEach(placed -> reader.check(placed.entry().request(), placed.pointer(), edit.faults()));
        edit.each(entries, DataSetEntry::key, placed -> set(placed.entry(), placed.pointer(), edit));
    }

    private void set(DataSetEntry entry, String pointer, Edit edit) {
        if (DataType.named(entry.dataType()).isEmpty()) {
            edit.faults()
                    .add(
                            pointer + "/data_type",
                            "there is no data type '" + entry.dataType()
                                    + "', neither in the files nor on the platform");
            return;
        }
        Optional<DataSet> there = DataSet.of(entry.dataGroup(), entry.dataType());
        if (entry.name() != null
                && there.filter(set -> !set.name.equals(entry.name())).isPresent()) {
            edit.faults().add(pointer + "/name", "the name of a data set never changes; it is " + there.get().name);
            return;
        }
        DataSetForm before = there.map(DataSetForm::of).orElse(null);
        JsonNode was =
                there.map(DataSetEntry::of).<JsonNode>map(mapper::valueToTree).orElse(null);
        DataSet set = there.orElseGet(() -> added(entry, edit));
        if (there.isPresent()) {
            sets.update(set, entry.request());
        }
        owners.set(set.owners, entry.owners(), "data-set-owners", set.name, edit);
        entities.flush();
        if (edit.became("data-set", entry.key(), was, mapper.valueToTree(DataSetEntry.of(set)))) {
            record("data-set", set.name, before, DataSetForm.of(set), edit);
        }
    }

    /** A new data set, which belongs to nobody unless its file says to whom. */
    private DataSet added(DataSetEntry entry, Edit edit) {
        if (DataGroup.named(entry.dataGroup()).isEmpty()) {
            addGroup(entry.dataGroup(), edit);
        }
        DataSetRequest request = entry.request();
        DataSet set = sets.create(request, entry.fixedName());
        set.owners.clear();
        return set;
    }

    private void record(String kind, String item, Object before, Object after, Edit edit) {
        if (!after.equals(before)) {
            edit.recordLater(() -> changes.record(before == null ? "create" : "update", kind, item, before, after));
        }
    }
}
