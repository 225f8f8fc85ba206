package org.performanceplatform.core.layout;

import org.performanceplatform.core.datasets.DataSetName;

/** Where things lie in the database: one collection of heads, one of batch ids, and for each data set one
 * of records and one of revisions. */
public final class StoreLayout {

    /** Holds one head for each data set, under the data set's name as {@code _id}. */
    public static final String HEADS = "heads";

    /** Holds the ids of large batches: documents {@code {_id: "<batch>.<part>", began, ids: [...]}}. */
    public static final String BATCH_IDS = "batch_ids";

    /** The epoch of a data set that was never written; no collection of records is ever made for it. */
    public static final String NO_EPOCH = "none";

    private static final String REVISIONS = ".revisions";

    private StoreLayout() {}

    /** The collection that is made for the records of a data set when an epoch begins: {@code <name>.<epoch>}. */
    public static String recordsCollection(DataSetName name, String epoch) {
        return name + "." + epoch;
    }

    /** The collection that holds the revisions of a data set, of all its epochs: {@code <name>.revisions}. */
    public static String revisionsCollection(DataSetName name) {
        return name + REVISIONS;
    }

    /** The {@code _id} of one document of a batch's ids; parts are counted from 0. */
    public static String batchIdsPart(String batch, int part) {
        return batch + "." + part;
    }
}
