package org.performanceplatform.write.transforms.running;

import java.util.Collection;
import java.util.List;
import org.performanceplatform.stagecraftclient.DataSet;
import org.performanceplatform.write.transforms.formulas.Result;

/** Where the results of transforms go. */
public interface Results {

    /**
     * Stores results, replacing those of the same id.
     *
     * @param reason why published results change, in words
     * @throws org.performanceplatform.write.transforms.formulas.PoisonedException if the data set refuses them
     * @throws UnavailableException if they can't be stored just now
     */
    void store(DataSet dataSet, List<Result> results, String reason);

    /** Removes results by their ids; ids that there are not do no harm. For the reason see {@link #store}. */
    void remove(DataSet dataSet, Collection<String> ids, String reason);
}
