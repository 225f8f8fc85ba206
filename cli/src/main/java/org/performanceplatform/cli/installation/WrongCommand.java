package org.performanceplatform.cli.installation;

/** A command that can't be meant as it was given: the exit code is that of a wrong command, not of work that failed. */
public final class WrongCommand extends PlatformProblem {

    private static final long serialVersionUID = 1L;

    public WrongCommand(String message) {
        super(message);
    }
}
