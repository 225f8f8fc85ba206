package org.performanceplatform.write.routes;

import java.util.Optional;
import java.util.regex.Pattern;

/** The methods of each address, for the header {@code Allow} of RFC 9110. */
public enum AllowedMethods {
    STATUS("/_status", "GET, HEAD, OPTIONS"),
    TRANSFORMS("/_status/transforms", "GET, HEAD, OPTIONS"),
    TRANSFORM("/_status/transforms/[^/]+/restart", "POST, OPTIONS"),
    DATA_SET("/data/[^/]+/[^/]+", "POST, PUT, OPTIONS"),
    ACTION("/data/[^/]+/[^/]+/(?:transform|restore)", "POST, PATCH, DELETE, OPTIONS"),
    RECORD("/data/[^/]+/[^/]+/.+", "PATCH, DELETE, OPTIONS"),
    STORED_DATA_SET("/data-sets/[^/]+", "DELETE, OPTIONS"),
    DATA_SET_BY_NAME("/[A-Za-z][A-Za-z0-9_]+", "POST, OPTIONS");

    private final Pattern path;
    private final String methods;

    AllowedMethods(String path, String methods) {
        this.path = Pattern.compile(path);
        this.methods = methods;
    }

    /** The methods of a path such as {@code /data/licensing/applications}; empty if there is no such address. */
    public static Optional<String> at(String path) {
        for (AllowedMethods each : values()) {
            if (each.path.matcher(path).matches()) {
                return Optional.of(each.methods);
            }
        }
        return Optional.empty();
    }
}
