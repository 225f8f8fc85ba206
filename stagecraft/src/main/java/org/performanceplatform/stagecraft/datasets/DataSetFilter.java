package org.performanceplatform.stagecraft.datasets;

import io.quarkus.panache.common.Parameters;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.UriInfo;
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

    @Context
    UriInfo uri;

    /** Conditions on the aliases {@code g} of the group and {@code t} of the type; an empty value finds nothing. */
    String conditions(Parameters parameters) {
        StringBuilder conditions = new StringBuilder();
        given("data_group", "data-group").ifPresent(group -> {
            conditions.append(" and g.name = :dataGroup");
            parameters.and("dataGroup", group);
        });
        given("data_type", "data-type").ifPresent(type -> {
            conditions.append(" and t.name = :dataType");
            parameters.and("dataType", type);
        });
        return conditions.toString();
    }

    /** Asked of the address itself: the fields are null for an empty value too. */
    private Optional<String> given(String name, String otherSpelling) {
        MultivaluedMap<String, String> query = uri.getQueryParameters();
        return Optional.ofNullable(query.getFirst(name)).or(() -> Optional.ofNullable(query.getFirst(otherSpelling)));
    }
}
