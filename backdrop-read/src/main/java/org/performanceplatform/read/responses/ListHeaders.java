package org.performanceplatform.read.responses;

import io.vertx.core.http.HttpServerRequest;
import java.util.List;

/** Request headers that are lists, which a client or a proxy may send in several lines (RFC 9110, section 5.3). */
public final class ListHeaders {

    private ListHeaders() {}

    /** All lines of the header as one list, or null if the request has none. */
    public static String of(HttpServerRequest request, String name) {
        List<String> lines = request.headers().getAll(name);
        return lines.isEmpty() ? null : String.join(",", lines);
    }
}
