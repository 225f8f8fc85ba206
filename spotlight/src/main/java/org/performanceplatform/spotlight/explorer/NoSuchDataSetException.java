package org.performanceplatform.spotlight.explorer;

import org.performanceplatform.spotlight.figures.NoFiguresException;

/** The data sets of the explorer are made by the first import, and it was not begun yet. */
final class NoSuchDataSetException extends NoFiguresException {

    private static final long serialVersionUID = 1L;

    NoSuchDataSetException() {
        super("the read API knows no such data set");
    }
}
