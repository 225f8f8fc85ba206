package org.performanceplatform.core.records;

/**
 * How large one record may be.
 *
 * @param fields how many fields it may have, {@code _id} and dates included
 * @param textBytes how long one text may be, in bytes of UTF-8
 */
public record RecordLimits(int fields, int textBytes) {

    /** 100 fields, and 8 KiB for each text. */
    public static final RecordLimits DEFAULT = new RecordLimits(100, 8 * 1024);
}
