package org.performanceplatform.write.transforms.running;

/** Something that a job needs is away; it will be back. */
public class UnavailableException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public UnavailableException(String message, Throwable cause) {
        super(message, cause);
    }
}
