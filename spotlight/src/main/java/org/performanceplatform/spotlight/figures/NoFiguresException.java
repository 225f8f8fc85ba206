package org.performanceplatform.spotlight.figures;

/** The read API refused a query: asking again changes nothing until the module or its data set is changed. */
public class NoFiguresException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public NoFiguresException(String message) {
        super(message);
    }
}
