package org.performanceplatform.write.transforms.formulas;

/**
 * A transform that can't succeed, however often it is tried, until its configuration or its input changes. The message says what is
 * wrong; it names fields and times, never values.
 */
public class PoisonedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public PoisonedException(String message) {
        super(message, null, false, false);
    }
}
