package org.performanceplatform.write.transforms.planning;

import java.util.List;
import java.util.Optional;
import org.performanceplatform.stagecraftclient.DataSet;
import org.performanceplatform.write.transforms.formulas.Input.Shown;

/** What a plan is made from besides the transforms. */
public interface Catalogue {

    /** Every data set, ordered by name. */
    List<DataSet> dataSets();

    /** The published dashboards that show a data set. */
    List<Shown> dashboards(DataSet dataSet);

    /** The data set of a group and a type. */
    default Optional<DataSet> dataSet(String group, String type) {
        return dataSets().stream()
                .filter(set -> set.dataGroup().equals(group) && set.dataType().equals(type))
                .findFirst();
    }
}
