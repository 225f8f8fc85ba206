package org.performanceplatform.write.transforms.formulas;

import java.util.Arrays;
import java.util.Optional;
import org.performanceplatform.core.periods.Period;

/** The functions that a transform type can name; a longer path that ends in one of them names it too. */
public enum Formulas {
    RATE("rate.compute"),
    USER_SATISFACTION("user_satisfaction.compute"),
    LATEST_VALUE("latest_dataset_value.compute"),
    LATEST_EXPLORER_VALUES("latest_transaction_explorer_values.compute"),
    MAPPING("mapping.compute"),
    SUM_OVER_DATA_SETS("sum.compute"),
    SHARE_OF_TOTAL("share.compute"),
    CHANGE_ON_PERIOD("change.compute");

    private final String function;

    Formulas(String function) {
        this.function = function;
    }

    /** The end of the function's path. */
    public String function() {
        return function;
    }

    /** The formula that a function names: {@code rate.compute} or {@code some.path.rate.compute}. */
    public static Optional<Formulas> named(String function) {
        return Arrays.stream(values())
                .filter(one -> function.equals(one.function) || function.endsWith("." + one.function))
                .findFirst();
    }

    /**
     * The formula with its options.
     *
     * @param dataType the type of the input's data
     * @param period the period that the query asks for, if it asks for one
     * @throws PoisonedException if the options do not fit
     */
    public Formula with(Options options, String dataType, Optional<Period> period) {
        return switch (this) {
            case RATE -> Rate.of(options);
            case USER_SATISFACTION -> new UserSatisfaction();
            case LATEST_VALUE -> LatestValue.of(options, dataType);
            case LATEST_EXPLORER_VALUES -> new LatestExplorerValues();
            case MAPPING -> Mapping.of(options);
            case SUM_OVER_DATA_SETS -> SumOverDataSets.of(options);
            case SHARE_OF_TOTAL -> ShareOfTotal.of(options);
            case CHANGE_ON_PERIOD ->
                ChangeOnPeriod.of(
                        options,
                        period.orElseThrow(() -> new PoisonedException("A change on a period needs a period")));
        };
    }
}
