package org.performanceplatform.core.recordformats;

/** A body of records that cannot be read. The message is for the sender: it names the place and what to do. */
public final class RecordFormatException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Fault fault;
    private final transient Position position;

    RecordFormatException(Fault fault, Position position, String message) {
        this(fault, position, message, null);
    }

    RecordFormatException(Fault fault, Position position, String message, Throwable cause) {
        super(message, cause);
        this.fault = fault;
        this.position = position;
    }

    public Fault fault() {
        return fault;
    }

    /** Where the fault is; {@link Position#NONE} where it concerns the whole body. */
    public Position position() {
        return position;
    }
}
