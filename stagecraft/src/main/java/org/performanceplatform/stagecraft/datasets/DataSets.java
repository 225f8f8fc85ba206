package org.performanceplatform.stagecraft.datasets;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.performanceplatform.stagecraft.access.CurrentCaller;
import org.performanceplatform.stagecraft.datagroups.DataGroup;
import org.performanceplatform.stagecraft.datatypes.DataType;
import org.performanceplatform.stagecraft.errors.Problem;
import org.performanceplatform.stagecraft.people.Owners;

/** Finds, makes and changes data sets. */
@ApplicationScoped
public class DataSets {

    private final Owners owners;
    private final CurrentCaller caller;

    DataSets(Owners owners, CurrentCaller caller) {
        this.owners = owners;
        this.caller = caller;
    }

    /** @throws Problem 404 if there is none that the caller may see */
    public DataSet find(String name) {
        return DataSet.named(name)
                .filter(dataSet -> owners.include(dataSet.owners))
                .orElseThrow(() -> Problem.notFound("model not found"));
    }

    /** Makes a data set owned by the caller. An administrator's makes its group and type too where they are missing. */
    public DataSet create(DataSetRequest request) {
        return create(request, (request.dataGroup() + "_" + request.dataType()).replace('-', '_'));
    }

    /** The same under a name of its own, as one has whose group or type was renamed. */
    public DataSet create(DataSetRequest request, String name) {
        DataSet dataSet = new DataSet();
        dataSet.dataGroup = group(request.dataGroup());
        dataSet.dataType = type(request.dataType());
        dataSet.name = name;
        refuseTaken(request, dataSet.name);
        apply(dataSet, request);
        owners.add(dataSet.owners);
        dataSet.persist();
        return dataSet;
    }

    public void update(DataSet dataSet, DataSetRequest request) {
        if (!dataSet.dataGroup.name.equals(request.dataGroup())) {
            throw Problem.badField("data_group", "name cannot be modified");
        }
        if (!dataSet.dataType.name.equals(request.dataType())) {
            throw Problem.badField("data_type", "name cannot be modified");
        }
        apply(dataSet, request);
    }

    private DataGroup group(String name) {
        return DataGroup.named(name)
                .or(() -> Optional.of(name)
                        .filter(missing -> caller.get().isAdmin())
                        .map(DataGroup::findOrAdd))
                .orElseThrow(() -> Problem.badRequest("No data group with name '" + name + "' found"));
    }

    private DataType type(String name) {
        return DataType.named(name)
                .or(() -> Optional.of(name)
                        .filter(missing -> caller.get().isAdmin())
                        .map(DataType::findOrAdd))
                .orElseThrow(() -> Problem.badRequest("No data type with name '" + name + "' found"));
    }

    private static void refuseTaken(DataSetRequest request, String name) {
        if (DataSet.of(request.dataGroup(), request.dataType()).isPresent()) {
            throw Problem.conflict(
                    "validation errors:\n__all__: Data set with this Data group and Data type already exists.");
        }
        if (DataSet.named(name).isPresent()) {
            throw Problem.conflict("validation errors:\nname: Data set with this Name already exists.");
        }
    }

    private void apply(DataSet dataSet, DataSetRequest request) {
        if (request.concernsPersonalData()) {
            caller.get().mustBeAdmin("decide about personal data");
        }
        Optional.ofNullable(request.personalData()).ifPresent(decided -> dataSet.personalData = decided);
        Optional.ofNullable(request.personalDataExempt())
                .ifPresent(fields -> dataSet.personalDataExempt = fields.text());
        if (request.smallestCount() != null) {
            dataSet.smallestCount = Amount.small(request.smallestCount(), "smallest_count");
        }
        Optional.ofNullable(request.smallestCountFields())
                .ifPresent(fields -> dataSet.smallestCountFields = fields.text());
        Optional.ofNullable(request.rawQueriesAllowed()).ifPresent(allowed -> dataSet.rawQueriesAllowed = allowed);
        Optional.ofNullable(request.uploadFormat()).ifPresent(format -> dataSet.uploadFormat = format);
        Optional.ofNullable(request.uploadFilters()).ifPresent(filters -> dataSet.uploadFilters = filters.text());
        Optional.ofNullable(request.autoIds()).ifPresent(ids -> dataSet.autoIds = ids.text());
        Optional.ofNullable(request.queryable()).ifPresent(queryable -> dataSet.queryable = queryable);
        Optional.ofNullable(request.realtime()).ifPresent(realtime -> dataSet.realtime = realtime);
        Optional.ofNullable(request.published()).ifPresent(published -> dataSet.published = published);
        Optional.ofNullable(request.title()).ifPresent(title -> dataSet.title = title);
        Optional.ofNullable(request.organisation()).ifPresent(organisation -> dataSet.organisation = organisation);
        Optional.ofNullable(request.licence()).ifPresent(licence -> dataSet.licence = licence);
        if (request.cappedSize() != null) {
            dataSet.cappedSize = Amount.read(request.cappedSize(), "capped_size");
        }
        if (request.maxAgeExpected() != null) {
            dataSet.maxAgeExpected = Amount.read(request.maxAgeExpected(), "max_age_expected");
        }
    }
}
