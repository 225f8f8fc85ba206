package org.performanceplatform.write.rules;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.performanceplatform.core.personaldata.SmallCounts;
import org.performanceplatform.core.records.AutoIds;
import org.performanceplatform.core.records.Confidentiality;
import org.performanceplatform.core.records.Confidentiality.Rule;
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

    private record Compiled(DataSet dataSet, RecordRules rules, RecordRules withGivenIds) {}

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
                dataSet.name(),
                (name, known) -> known != null && known.dataSet().equals(dataSet) ? known : compile(dataSet));
    }

    private Compiled compile(DataSet dataSet) {
        RecordSchema schema = RecordSchema.of(dataSet.schema());
        Confidentiality confidentiality = new Confidentiality(
                Rule.named(dataSet.personalData()),
                Set.copyOf(dataSet.personalDataExempt()),
                Optional.ofNullable(dataSet.smallestCount())
                        .map(floor -> new SmallCounts(floor, Set.copyOf(dataSet.smallestCountFields()))));
        return new Compiled(
                dataSet,
                new RecordRules(schema, new AutoIds(dataSet.autoIds()), limits, confidentiality),
                new RecordRules(schema, new AutoIds(List.of()), limits, confidentiality));
    }
}
