package org.performanceplatform.read.responses;

import org.performanceplatform.stagecraftclient.DataSet;

/** Who may keep what is said of a data set. */
public final class CacheControl {

    private CacheControl() {}

    /**
     * The header {@code Cache-Control}: nobody keeps what only a token opens, and everyone asks again for what is not published.
     *
     * @param published what is said of a data set that is open and published
     */
    public static String of(DataSet dataSet, String published) {
        if (!dataSet.queryable()) {
            return "no-store";
        }
        return dataSet.published() ? published : "no-cache";
    }
}
