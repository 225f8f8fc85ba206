package org.performanceplatform.spotlight.services;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Which services are shown, and in which order; the names of parameters are those of the reference. */
public class ServicesQuery {

    /** Part of a name. */
    @QueryParam("filter")
    @DefaultValue("")
    public String filter = "";

    /** The slug of a department, or {@code agency:} and that of an agency. */
    @QueryParam("department")
    @DefaultValue("")
    public String department = "";

    /** The key of a column. */
    @QueryParam("sortby")
    @DefaultValue("number_of_transactions")
    public String sortBy = "number_of_transactions";

    /** {@code ascending} or {@code descending}. */
    @QueryParam("sortorder")
    @DefaultValue("descending")
    public String sortOrder = "descending";

    boolean ascending() {
        return "ascending".equals(sortOrder);
    }

    /** The query of an address that shows the same services in another order. */
    String sortedBy(String key, boolean ascending) {
        return with(Map.of("sortby", key, "sortorder", ascending ? "ascending" : "descending"));
    }

    /** The query of an address with some parameters changed. */
    String with(Map<String, String> changes) {
        Map<String, String> all = new TreeMap<>(
                Map.of("filter", filter, "department", department, "sortby", sortBy, "sortorder", sortOrder));
        all.putAll(changes);
        return all.entrySet().stream()
                .filter(parameter -> !parameter.getValue().isEmpty())
                .map(parameter ->
                        parameter.getKey() + "=" + URLEncoder.encode(parameter.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }
}
