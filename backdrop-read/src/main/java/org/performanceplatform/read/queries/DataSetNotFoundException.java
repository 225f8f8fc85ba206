package org.performanceplatform.read.queries;

/** There is no such data set, or it may not be read. */
public class DataSetNotFoundException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public DataSetNotFoundException() {
        super("data_set not found");
    }
}
