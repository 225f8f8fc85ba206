package org.performanceplatform.write.transforms.formulas;

import java.util.List;

/** What a transform computes. Pure: the same input always gives the same results. */
public sealed interface Formula
        permits Rate,
                UserSatisfaction,
                LatestValue,
                LatestExplorerValues,
                Mapping,
                SumOverDataSets,
                ShareOfTotal,
                ChangeOnPeriod {

    /** The input that a result depends on. */
    Reach reach();

    /**
     * The results of rows.
     *
     * @throws PoisonedException if the rows are not what the transform needs
     */
    List<Result> compute(Input input);

    /** Whether the results are about dashboards, and change with them. */
    default boolean isAboutDashboards() {
        return false;
    }
}
