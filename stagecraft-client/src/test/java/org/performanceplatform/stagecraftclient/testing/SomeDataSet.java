package org.performanceplatform.stagecraftclient.testing;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.HashMap;
import java.util.Map;
import org.performanceplatform.stagecraftclient.DataSet;

/** Data sets as stagecraft describes them, for tests to whom most of what is described does not matter. */
public final class SomeDataSet {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    private SomeDataSet() {}

    /** A published data set that gives out records, the newest of which is at most 31 days old. */
    public static DataSet published(String group, String type) {
        return published(group, type, Map.of());
    }

    /**
     * The same, but for some fields.
     *
     * @param fields their values, by the names that they have in stagecraft's answers
     */
    public static DataSet published(String group, String type, Map<String, ?> fields) {
        Map<String, Object> described = new HashMap<>(Map.of(
                "name",
                (group + "_" + type).replace('-', '_'),
                "data_group",
                group,
                "data_type",
                type,
                "raw_queries_allowed",
                true,
                "queryable",
                true,
                "published",
                true,
                "max_age_expected",
                2_678_400));
        described.putAll(fields);
        return MAPPER.convertValue(described, DataSet.class);
    }
}
