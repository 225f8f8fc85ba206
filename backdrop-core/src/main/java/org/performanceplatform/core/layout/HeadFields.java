package org.performanceplatform.core.layout;

/** The fields of a head document, and of the batches in its {@code open} and {@code log}. */
public final class HeadFields {

    /** Random text, new whenever the data set is created, emptied, deleted or restored. */
    public static final String EPOCH = "epoch";

    /** The collection that holds the records now; after a restore it is one of an earlier epoch. */
    public static final String COLLECTION = "collection";

    /** Rises by one with every entry pushed to the log, and with every new epoch. */
    public static final String VERSION = "version";

    /** Batches begun and not yet settled. */
    public static final String OPEN = "open";

    /** The last batches settled in this epoch, oldest first, each as the bytes of a document; the last one made the present version. */
    public static final String LOG = "log";

    /** When the content last changed, by the clock of whoever changed it; absent before the first settled batch. */
    public static final String CHANGED = "changed";

    /** Collections of earlier epochs that can still be restored, oldest first. */
    public static final String FORMER = "former";

    /** When the data set was deleted; absent unless it was, and nothing was written since. */
    public static final String DELETED = "deleted";

    /** In a batch: its id, random text. */
    public static final String BATCH = "batch";

    /** In an open batch: when it began. */
    public static final String BEGAN = "began";

    /** In an open batch: true once all its records are stored. */
    public static final String WRITTEN = "written";

    /** In a batch: the ids of its records, if they are few. In a document beside the head: many of them, as one binary value. */
    public static final String IDS = "ids";

    /** In a batch: how many documents beside the head hold the ids, if they are many. */
    public static final String PARTS = "parts";

    /** In a logged batch: the least {@code _timestamp} of the records it touched; absent if it may be any. */
    public static final String LEAST = "least";

    /** In a logged batch: the greatest {@code _timestamp} of the records it touched; absent if it may be any. */
    public static final String GREATEST = "greatest";

    /** In a former collection: when it ceased to be the present one. */
    public static final String RETIRED = "retired";

    private HeadFields() {}
}
