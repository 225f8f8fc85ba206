package org.performanceplatform.core.query;

import java.util.List;

/** One computed column of an answer. */
public sealed interface Measure permits Collect, Ratio {

    /** The key in the answer. */
    String key();

    /** The folds that it is computed from. */
    List<Collect> parts();
}
