package org.performanceplatform.write.rules;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.performanceplatform.core.records.AutoIds;
import org.performanceplatform.core.records.RecordLimits;
import org.performanceplatform.core.records.RecordRules;
import org.performanceplatform.core.records.RecordSchema;
import org.performanceplatform.stagecraftclient.DataSet;
import org.performanceplatform.write.limits.IngestConfig;

/** Keeps the rules of each data set, so that a schema is compiled once for each of its versions. */
@Singleton
public class RulesCache {

    private final Map<String, Compiled> byDataSet = new ConcurrentHashMap<>();
    private final RecordLimits limits;

    RulesCache(IngestConfig config) {
        this.limits = new RecordLimits(config.fields(), (int) config.textSize().asLongValue());
    }

    private record Compiled(JsonNode schema, AutoIds autoIds, RecordRules rules, RecordRules withGivenIds) {
        boolean isOf(DataSet dataSet) {
            return java.util.Objects.equals(schema, dataSet.schema())
                    && autoIds.fields().equals(dataSet.autoIds());
        }
    }

    /** The rules for records that have their id already. */
    public RecordRules withGivenIds(DataSet dataSet) {
        return compiled(dataSet).withGivenIds();
    }

    /** The rules for new records of a data set. */
    public RecordRules of(DataSet dataSet) {
        return compiled(dataSet).rules();
    }

    private Compiled compiled(DataSet dataSet) {
        return byDataSet.compute(
                dataSet.name(), (name, known) -> known != null && known.isOf(dataSet) ? known : compile(dataSet));
    }

    private Compiled compile(DataSet dataSet) {
        AutoIds autoIds = new AutoIds(dataSet.autoIds());
        RecordSchema schema = RecordSchema.of(dataSet.schema());
        return new Compiled(
                dataSet.schema(),
                autoIds,
                new RecordRules(schema, autoIds, limits),
                new RecordRules(schema, new AutoIds(List.of()), limits));
    }
}
