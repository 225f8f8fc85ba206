package org.performanceplatform.write.ingest;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.performanceplatform.core.records.AutoIds;
import org.performanceplatform.core.records.RecordLimits;
import org.performanceplatform.core.records.RecordRules;
import org.performanceplatform.core.records.RecordSchema;
import org.performanceplatform.stagecraftclient.DataSet;

/** Keeps the rules of each data set, so that a schema is compiled once for each of its versions. */
@Singleton
class RulesCache {

    private final Map<String, Compiled> byDataSet = new ConcurrentHashMap<>();
    private final RecordLimits limits;

    RulesCache(IngestConfig config) {
        this.limits = new RecordLimits(config.fields(), (int) config.textSize().asLongValue());
    }

    private record Compiled(JsonNode schema, AutoIds autoIds, RecordRules rules) {
        boolean isOf(DataSet dataSet) {
            return java.util.Objects.equals(schema, dataSet.schema())
                    && autoIds.fields().equals(dataSet.autoIds());
        }
    }

    RecordRules of(DataSet dataSet) {
        return byDataSet
                .compute(
                        dataSet.name(),
                        (name, known) -> known != null && known.isOf(dataSet) ? known : compile(dataSet))
                .rules();
    }

    private Compiled compile(DataSet dataSet) {
        AutoIds autoIds = new AutoIds(dataSet.autoIds());
        return new Compiled(
                dataSet.schema(), autoIds, new RecordRules(RecordSchema.of(dataSet.schema()), autoIds, limits));
    }
}
