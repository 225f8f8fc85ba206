package org.performanceplatform.cli.send;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/**
 * The data set that records go to.
 *
 * @param url of the write API, such as {@code http://127.0.0.1:3039}
 * @param token a write token of the data set
 * @param sheet of workbooks, null for the first
 */
public record Destination(String url, String group, String type, String token, String sheet) {

    URI uri() {
        String address = url.replaceAll("/+$", "") + "/data/" + encoded(group) + "/" + encoded(type);
        return URI.create(sheet == null ? address : address + "?sheet=" + encoded(sheet));
    }

    private static String encoded(String part) {
        return URLEncoder.encode(part, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
