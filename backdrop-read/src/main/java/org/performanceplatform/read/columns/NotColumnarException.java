package org.performanceplatform.read.columns;

/** A record holds something that columns have no place for; the data set is left to the pipeline. */
class NotColumnarException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    NotColumnarException(String message) {
        super(message);
    }
}
