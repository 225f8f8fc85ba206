package org.performanceplatform.read.queries;

import jakarta.inject.Singleton;
import org.performanceplatform.stagecraftclient.DataSet;
import org.performanceplatform.stagecraftclient.StagecraftClient;

/** The data sets that may be read. Every method throws {@link DataSetNotFoundException}, also for a closed one. */
@Singleton
public class DataSets {

    private final StagecraftClient stagecraft;

    public DataSets(StagecraftClient stagecraft) {
        this.stagecraft = stagecraft;
    }

    /** The data set of a group and a type. */
    public DataSet of(String dataGroup, String dataType) {
        return stagecraft
                .dataSet(dataGroup, dataType)
                .filter(DataSet::queryable)
                .orElseThrow(DataSetNotFoundException::new);
    }

    /** The data set of that name. */
    public DataSet named(String name) {
        return stagecraft.dataSet(name).filter(DataSet::queryable).orElseThrow(DataSetNotFoundException::new);
    }
}
