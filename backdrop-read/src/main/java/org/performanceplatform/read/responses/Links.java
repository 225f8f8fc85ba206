package org.performanceplatform.read.responses;

import io.vertx.core.http.HttpServerRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Links to other pages of an answer, relative to the request's own address. */
final class Links {

    private Links() {}

    static String next(HttpServerRequest request, String cursor) {
        List<String> parameters = new ArrayList<>();
        for (String pair : request.query().split("&")) {
            if (!pair.startsWith("cursor=") && !pair.equals("cursor")) {
                parameters.add(pair);
            }
        }
        parameters.add("cursor=" + URLEncoder.encode(cursor, StandardCharsets.UTF_8));
        return "<?" + String.join("&", parameters) + ">; rel=\"next\"";
    }
}
