package org.performanceplatform.write.datasets;

import jakarta.inject.Singleton;
import java.util.function.Supplier;
import org.performanceplatform.stagecraftclient.DataSet;
import org.performanceplatform.stagecraftclient.StagecraftClient;
import org.performanceplatform.write.errors.Problem;
import org.performanceplatform.write.errors.RefusedException;

/** The data sets that stagecraft knows; any other is answered with 404, before anything else is looked at. */
@Singleton
public class DataSets {

    private final StagecraftClient stagecraft;

    DataSets(StagecraftClient stagecraft) {
        this.stagecraft = stagecraft;
    }

    /** The data set of a data group and type. */
    public DataSet of(String dataGroup, String dataType) {
        return stagecraft.dataSet(dataGroup, dataType).orElseThrow(unknown());
    }

    /** The data set of a name. */
    public DataSet named(String name) {
        return stagecraft.dataSet(name).orElseThrow(unknown());
    }

    private static Supplier<RefusedException> unknown() {
        return () -> new RefusedException(
                Problem.of(404, "data-set-not-found", "There is no such data set", "Could not find data_set_config"));
    }
}
