package org.performanceplatform.core.recordformats;

/** A body of records that cannot be read. The message is for the sender: it names the place and what to do. */
public final class RecordFormatException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Fault fault;
    private final transient Position position;
    private final boolean oneRecord;

    RecordFormatException(Fault fault, Position position, String message) {
        this(fault, position, message, null);
    }

    RecordFormatException(Fault fault, Position position, String message, Throwable cause) {
        this(fault, position, message, cause, false);
    }

    private RecordFormatException(Fault fault, Position position, String message, Throwable cause, boolean oneRecord) {
        super(message, cause);
        this.fault = fault;
        this.position = position;
        this.oneRecord = oneRecord;
    }

    /** The same, of a record that the reader has behind it; a limit that is exceeded still ends the reading, and a broken stream. */
    RecordFormatException ofOneRecord() {
        boolean passable = fault.kind() == Fault.Kind.MALFORMED && fault != Fault.BROKEN_GZIP;
        return passable ? new RecordFormatException(fault, position, getMessage(), getCause(), true) : this;
    }

    /** Whether only one record is at fault, so that the reader can go on with the next. */
    public boolean concernsOneRecord() {
        return oneRecord;
    }

    public Fault fault() {
        return fault;
    }

    /** Where the fault is; {@link Position#NONE} where it concerns the whole body. */
    public Position position() {
        return position;
    }
}
