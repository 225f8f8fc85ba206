package org.performanceplatform.stagecraft.datasets;

import io.quarkus.panache.common.Parameters;
import jakarta.ws.rs.QueryParam;
import java.util.Optional;

/** Which data sets are wanted; both spellings of the reference are understood, and the one with an underscore wins. */
public class DataSetFilter {

    @QueryParam("data-group")
    public String dataGroup;

    @QueryParam("data_group")
    public String dataGroupWithUnderscore;

    @QueryParam("data-type")
    public String dataType;

    @QueryParam("data_type")
    public String dataTypeWithUnderscore;

    /** Conditions on the aliases {@code g} of the group and {@code t} of the type. */
    String conditions(Parameters parameters) {
        StringBuilder conditions = new StringBuilder();
        Optional.ofNullable(dataGroupWithUnderscore)
                .or(() -> Optional.ofNullable(dataGroup))
                .ifPresent(group -> {
                    conditions.append(" and g.name = :dataGroup");
                    parameters.and("dataGroup", group);
                });
        Optional.ofNullable(dataTypeWithUnderscore)
                .or(() -> Optional.ofNullable(dataType))
                .ifPresent(type -> {
                    conditions.append(" and t.name = :dataType");
                    parameters.and("dataType", type);
                });
        return conditions.toString();
    }
}
