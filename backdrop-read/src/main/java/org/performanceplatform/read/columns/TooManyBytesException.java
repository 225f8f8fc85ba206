package org.performanceplatform.read.columns;

/** The columns of a data set take more memory than they may. */
class TooManyBytesException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final long bytes;

    TooManyBytesException(long bytes) {
        super("more than " + bytes + " bytes");
        this.bytes = bytes;
    }

    /** How many bytes there were when it was given up. */
    long bytes() {
        return bytes;
    }
}
