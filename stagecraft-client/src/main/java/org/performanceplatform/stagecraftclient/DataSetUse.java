package org.performanceplatform.stagecraftclient;

import java.util.Set;

/**
 * A dashboard that shows a data set.
 *
 * @param published whether the public sees it
 * @param filters what its modules filter by: {@code service_id:dft-tax-a-vehicle}
 */
public record DataSetUse(String slug, boolean published, Set<String> filters) {

    public DataSetUse {
        filters = Set.copyOf(filters);
    }
}
