package org.performanceplatform.write.audit;

import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.performanceplatform.core.heads.TimeRange;
import org.performanceplatform.write.answers.JsonText;
import org.performanceplatform.write.requests.RequestIds;

/** Writes the audit log: category {@code audit}, one JSON object on each line. */
@Singleton
public class AuditLog {

    private static final Logger LOG = Logger.getLogger("audit");

    private final HttpServerRequest request;
    private final Clock clock;

    AuditLog(HttpServerRequest request, Clock clock) {
        this.request = request;
        this.clock = clock;
    }

    /**
     * Records were stored.
     *
     * @param warnings how many values look like personal data, in a data set that only warns of them
     */
    public void stored(String tokenId, String dataSet, int records, int warnings, Optional<TimeRange> range) {
        Map<String, Object> event = event("append", dataSet, Optional.of(tokenId));
        event.put("records", records);
        warn(event, warnings);
        range.ifPresent(known -> {
            event.put("start_at", known.least().toString());
            event.put("end_at", known.greatest().toString());
        });
        write(event);
    }

    /**
     * One record was patched.
     *
     * @param warnings how many of its new values look like personal data, in a data set that only warns of them
     */
    public void patched(String tokenId, String dataSet, int warnings) {
        Map<String, Object> event = event("patch", dataSet, Optional.of(tokenId));
        warn(event, warnings);
        write(event);
    }

    /** One record was deleted, or all were removed or brought back. */
    public void changed(String what, String tokenId, String dataSet) {
        write(event(what, dataSet, Optional.of(tokenId)));
    }

    /** Someone without a valid token tried to write. */
    public void badAuthorization(String dataSet) {
        write(event("bad-authorization", dataSet, Optional.empty()));
    }

    private static void warn(Map<String, Object> event, int warnings) {
        if (warnings > 0) {
            event.put("personal_data_warnings", warnings);
        }
    }

    private Map<String, Object> event(String what, String dataSet, Optional<String> tokenId) {
        Map<String, Object> event = new LinkedHashMap<>();
        event.put("at", clock.instant().toString());
        event.put("event", what);
        event.put("data_set", dataSet);
        tokenId.ifPresent(id -> event.put("token_id", id));
        event.put("request_id", RequestIds.of(request));
        return event;
    }

    private static void write(Map<String, Object> event) {
        LOG.info(new String(JsonText.of(event, true), StandardCharsets.US_ASCII));
    }
}
