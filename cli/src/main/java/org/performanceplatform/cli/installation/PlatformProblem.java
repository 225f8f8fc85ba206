package org.performanceplatform.cli.installation;

/** Something that keeps a command from doing its work. The message is one line and says what to do about it. */
public class PlatformProblem extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public PlatformProblem(String message) {
        super(message);
    }

    public PlatformProblem(String message, Throwable cause) {
        super(message, cause);
    }
}
