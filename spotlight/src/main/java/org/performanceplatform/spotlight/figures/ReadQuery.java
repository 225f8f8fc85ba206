package org.performanceplatform.spotlight.figures;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A query to the read API.
 *
 * @param part of the data set that is asked for, below its address: empty for its records, or {@code /revisions}
 * @param parameters in the order of the address; a repeated name stands once for each value
 */
public record ReadQuery(String dataGroup, String dataType, String part, List<Parameter> parameters) {

    /** One name and value. */
    public record Parameter(String name, String value) {}

    public ReadQuery {
        parameters = List.copyOf(parameters);
    }

    /** A query for records, or for figures computed from them. */
    public ReadQuery(String dataGroup, String dataType, List<Parameter> parameters) {
        this(dataGroup, dataType, "", parameters);
    }

    /** A query for the figures of a data set that were changed. */
    public static ReadQuery revisions(String dataGroup, String dataType, List<Parameter> parameters) {
        return new ReadQuery(dataGroup, dataType, "/revisions", parameters);
    }

    /** The path and query below the read API's address: {@code /data/licensing/volumes?period=week&…}. */
    public String path() {
        String query = parameters.stream()
                .map(parameter -> encoded(parameter.name()) + "=" + encoded(parameter.value()))
                .collect(Collectors.joining("&"));
        return "/data/" + encoded(dataGroup) + "/" + encoded(dataType) + part + (query.isEmpty() ? "" : "?" + query);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
