package org.performanceplatform.stagecraftclient;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;

/** The paths that are asked of stagecraft. */
final class Paths {

    static final String CONFIGURATION = "/configuration";
    static final String DATA_SETS = "/data-sets";
    static final String DASHBOARDS = "/public/dashboards";
    static final String SIGNING_KEYS = "/.well-known/jwks.json";
    static final String REVOCATIONS = "/revocations";
    static final String TOKEN_USES = "/token-uses";
    static final String TRANSFORMS = "/transform";

    private Paths() {}

    static String dataSet(String name) {
        return DATA_SETS + "/" + encoded(name);
    }

    static String dataSet(String dataGroup, String dataType) {
        return DATA_SETS + "?data-group=" + encoded(dataGroup) + "&data-type=" + encoded(dataType);
    }

    static String dashboardsUsing(String dataSet) {
        return dataSet(dataSet) + "/dashboard";
    }

    static String dashboard(String slugPath) {
        return DASHBOARDS + "?slug=" + encoded(slugPath);
    }

    static String preview(String secret, String slugPath) {
        return DASHBOARDS + "/preview/" + encoded(secret) + (slugPath.isEmpty() ? "" : "?slug=" + encoded(slugPath));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, UTF_8).replace("+", "%20");
    }
}
