package org.performanceplatform.write.tokens;

import java.util.Set;

/**
 * Whoever holds a valid token.
 *
 * @param tokenId the {@code jti} of the token, which is no secret
 * @param dataSets the names of the data sets that may be written with it
 * @param administrator whether it is an administrator's
 */
public record Caller(String tokenId, Set<String> dataSets, boolean administrator) {

    public Caller {
        dataSets = Set.copyOf(dataSets);
    }

    /** Whether records of a data set may be written. */
    public boolean mayWrite(String dataSet) {
        return dataSets.contains(dataSet);
    }
}
