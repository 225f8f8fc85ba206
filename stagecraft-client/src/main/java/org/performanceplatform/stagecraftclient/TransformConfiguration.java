package org.performanceplatform.stagecraftclient;

import java.util.List;

/**
 * What the runner of transforms needs to know besides the data sets. Answers are kept as those of {@link StagecraftClient} are.
 *
 * <p>Every method throws {@link StagecraftUnavailableException} if stagecraft is away and the answer was never known.
 */
public interface TransformConfiguration {

    /** Every transform, ordered by id. */
    List<Transform> transforms();

    /** The dashboards that have a module with this data set, ordered by slug; none for an unknown data set. */
    List<DataSetUse> dashboardsUsing(String dataSet);
}
