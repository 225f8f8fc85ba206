package org.performanceplatform.core.layout;

/** The fields of a stored revision: what one field of one record held before a batch, and what it held afterwards. */
public final class RevisionFields {

    /** The {@code _id} of the record. */
    public static final String RECORD = "record";

    /** The name of the field that changed. */
    public static final String FIELD = "field";

    /** The value before; null if there was none. */
    public static final String OLD = "old";

    /** The value afterwards; null if there is none any more. */
    public static final String NEW = "new";

    /** True if the record was deleted; absent otherwise. */
    public static final String REMOVED = "removed";

    /** When the batch came in: a date. */
    public static final String AT = RecordFields.UPDATED_AT;

    /** Why, in the sender's words; absent if nothing was said. */
    public static final String REASON = "reason";

    /** The {@code _timestamp} of the record before: a date. */
    public static final String TIMESTAMP = "timestamp";

    /** The start of the record's period before: a date. */
    public static final String START = "start";

    /** The end of the record's period before: a date. */
    public static final String END = "end";

    /** The other texts of the record before, by field: what tells it apart from others of its period. */
    public static final String DIMENSIONS = "dimensions";

    /** The batch that makes the change: the revision counts once that is settled. */
    public static final String BATCH = "batch";

    /** The collection that holds the record. */
    public static final String COLLECTION = "collection";

    /** The version of the record before: a digest of its content, and when it was stored. */
    public static final String FROM = "from";

    /** The digest of the record's content afterwards; absent if it was deleted. */
    public static final String TO = "to";

    private RevisionFields() {}
}
