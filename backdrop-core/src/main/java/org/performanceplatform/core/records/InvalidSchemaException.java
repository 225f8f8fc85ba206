package org.performanceplatform.core.records;

/** A data type's JSON Schema can't be compiled. */
public final class InvalidSchemaException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    InvalidSchemaException(String message, Throwable cause) {
        super(message, cause);
    }
}
