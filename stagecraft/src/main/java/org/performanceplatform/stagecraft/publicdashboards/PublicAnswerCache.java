package org.performanceplatform.stagecraft.publicdashboards;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.performanceplatform.stagecraft.configuration.ConfigurationVersion;
import org.performanceplatform.stagecraft.http.EntityTags;

/**
 * Answers to the public while the configuration stands still, straight from the event loop: no thread is changed, no
 * database asked. Every change of configuration empties it.
 */
@ApplicationScoped
class PublicAnswerCache {

    private static final String PATH = "/public/dashboards";

    /** The heap is small; a dashboard of thirty modules takes about 20 KiB. */
    private static final long MOST_BYTES = 16L << 20;

    /** What was answered from one configuration. */
    private static final class Generation {
        private final long version;
        private final Map<String, PublicAnswer> answers = new ConcurrentHashMap<>();
        private final AtomicLong bytes = new AtomicLong();

        Generation(long version) {
            this.version = version;
        }
    }

    private final ConfigurationVersion version;
    private volatile Generation generation = new Generation(-1);

    PublicAnswerCache(ConfigurationVersion version) {
        this.version = version;
    }

    void route(@Observes Router router) {
        router.route(HttpMethod.GET, PATH).order(-1).handler(this::answer);
    }

    /** Keeps an answer, if it was made from the configuration as it is. */
    void keep(String slugPath, PublicAnswer answer) {
        Generation current = generation;
        if (answer.version() > current.version) {
            current = new Generation(answer.version());
            generation = current;
        }
        if (answer.version() != current.version) {
            return;
        }
        if (current.bytes.addAndGet(answer.body().length) > MOST_BYTES) {
            // begins anew: what is asked for often is back at once
            current = new Generation(answer.version());
            current.bytes.addAndGet(answer.body().length);
            generation = current;
        }
        current.answers.put(slugPath, answer);
    }

    private Optional<PublicAnswer> find(String slugPath) {
        Generation current = generation;
        return current.version == version.lastSeen()
                ? Optional.ofNullable(current.answers.get(slugPath))
                : Optional.empty();
    }

    private void answer(RoutingContext request) {
        List<String> slugs = request.queryParam("slug");
        // the router takes the path with a slash at the end for this one too; such requests are redirected
        boolean other = slugs.size() > 1 || !request.request().path().equals(PATH);
        Optional<PublicAnswer> known = other ? Optional.empty() : find(slugs.isEmpty() ? "" : slugs.get(0));
        if (known.isEmpty()) {
            request.next();
            return;
        }
        PublicAnswer answer = known.get();
        HttpServerResponse response = request.response()
                .putHeader("Content-Type", "application/json;charset=UTF-8")
                .putHeader("Cache-Control", PublicAnswer.CACHE_CONTROL)
                .putHeader("Access-Control-Allow-Origin", "*")
                .putHeader("X-Content-Type-Options", "nosniff")
                .putHeader("ETag", answer.etag())
                .putHeader("Configuration-Version", Long.toString(answer.version()));
        if (EntityTags.matches(request.request().getHeader("If-None-Match"), answer.etag())) {
            response.setStatusCode(304).end();
        } else {
            response.end(Buffer.buffer(answer.body()));
        }
    }
}
