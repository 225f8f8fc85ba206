package org.performanceplatform.read.caching;

import java.nio.charset.StandardCharsets;
import org.performanceplatform.core.heads.HeadState;
import org.performanceplatform.core.query.Query;
import org.performanceplatform.read.representations.Representation;
import org.performanceplatform.stagecraftclient.DataSet;

/**
 * What determines a body.
 *
 * @param published whether the body has no warning
 * @param paged whether it has the cursor of the next page
 */
public record ResultKey(
        String dataSet,
        String epoch,
        long version,
        long configurationVersion,
        boolean published,
        Query query,
        Representation representation,
        boolean paged) {

    /** The key of a query of the data set in that state. */
    public static ResultKey of(
            DataSet dataSet,
            HeadState state,
            long configurationVersion,
            Query query,
            Representation representation,
            boolean paged) {
        return new ResultKey(
                dataSet.name(),
                state.epoch(),
                state.version(),
                configurationVersion,
                dataSet.published(),
                query,
                representation,
                paged);
    }

    /** The strong entity tag of the body. */
    public String tag() {
        return EntityTags.of(toString().getBytes(StandardCharsets.UTF_8));
    }
}
