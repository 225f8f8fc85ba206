package org.performanceplatform.write.amending;

import io.vertx.core.http.HttpServerRequest;
import org.performanceplatform.write.requests.PercentEncoding;

/**
 * The id of a record in a path {@code /data/{group}/{type}/{id}}, taken from the path as it was sent: what is a parameter of the
 * route has lost slashes at its end and double ones.
 */
final class RecordPath {

    private static final int SLASHES_BEFORE_ID = 4;

    private RecordPath() {}

    static String idOf(HttpServerRequest request) {
        String path = request.path();
        int start = 0;
        for (int i = 0; i < SLASHES_BEFORE_ID; i++) {
            start = path.indexOf('/', start) + 1;
        }
        return PercentEncoding.decoded(path.substring(start)).orElseThrow();
    }
}
