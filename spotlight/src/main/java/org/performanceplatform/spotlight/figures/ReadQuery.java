package org.performanceplatform.spotlight.figures;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A query to the read API.
 *
 * @param parameters in the order of the address; a repeated name stands once for each value
 */
public record ReadQuery(String dataGroup, String dataType, List<Parameter> parameters) {

    /** One name and value. */
    public record Parameter(String name, String value) {}

    public ReadQuery {
        parameters = List.copyOf(parameters);
    }

    /** The path and query below the read API's address: {@code /data/licensing/volumes?period=week&…}. */
    public String path() {
        String query = parameters.stream()
                .map(parameter -> encoded(parameter.name()) + "=" + encoded(parameter.value()))
                .collect(Collectors.joining("&"));
        return "/data/" + encoded(dataGroup) + "/" + encoded(dataType) + (query.isEmpty() ? "" : "?" + query);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
