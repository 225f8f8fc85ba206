package org.performanceplatform.core.records;

/** A text has no form of a date that is understood. Never leaves this package. */
final class UnreadableDateException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    UnreadableDateException() {
        super("not a date", null, false, false);
    }
}
