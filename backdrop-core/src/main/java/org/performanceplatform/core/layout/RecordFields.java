package org.performanceplatform.core.layout;

/**
 * The internal fields of a stored record. The starts of its periods are named by
 * {@link org.performanceplatform.core.periods.Period#startField()}.
 */
public final class RecordFields {

    /** Text of at most 512 bytes of UTF-8, unique in the data set. */
    public static final String ID = "_id";

    /** The moment that the record is about: a date; absent in records sent without one. */
    public static final String TIMESTAMP = "_timestamp";

    /** The start of the span that the record is about: a date, where the client sent one. */
    public static final String START_AT = "_start_at";

    /** The end of the span that the record is about: a date, where the client sent one. */
    public static final String END_AT = "_end_at";

    /** When the record was last stored: a date. */
    public static final String UPDATED_AT = "_updated_at";

    private RecordFields() {}
}
