package org.performanceplatform.spotlight.figures;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.jboss.logging.Logger;

/**
 * Figures from the read API. An answer is used for some seconds as it is, then asked about by its ETag; while the API is
 * away the last one stands in and says so.
 */
@ApplicationScoped
public class ReadApi {

    private static final Logger LOG = Logger.getLogger(ReadApi.class);
    private static final int OK = 200;
    private static final int NOT_MODIFIED = 304;

    private final ReadApiConnection connection;
    private final ReadConfig config;
    private final ObjectMapper mapper;
    private final Clock clock;
    private final Cache<String, Known> answers;

    /** An answer as it came, and when it was last known to hold. */
    private record Known(byte[] body, Optional<String> etag, Instant lastUpdated, Instant at) {}

    @Inject
    ReadApi(ReadApiConnection connection, ReadConfig config, ObjectMapper mapper, Clock clock) {
        this.connection = connection;
        this.config = config;
        this.mapper = mapper;
        this.clock = clock;
        this.answers = Caffeine.newBuilder()
                .maximumWeight(config.memory().asLongValue())
                .weigher((String path, Known known) -> path.length() + known.body().length)
                .build();
    }

    /**
     * The rows of a query.
     *
     * @return fails with {@link ReadApiAwayException} or {@link NoFiguresException}
     */
    public CompletableFuture<Answer> rows(ReadQuery query) {
        Instant now = clock.instant();
        Known known = answers.getIfPresent(query.path());
        if (known != null && now.isBefore(known.at().plus(config.freshFor()))) {
            return CompletableFuture.completedFuture(answer(known, null));
        }
        Optional<String> etag = known == null ? Optional.empty() : known.etag();
        return connection
                .get(query, etag, Optional.empty())
                .toCompletableFuture()
                .handle((response, failure) -> {
                    if (failure == null) {
                        return answer(remembered(query, response, known, now), null);
                    }
                    if (known != null && now.isBefore(known.at().plus(config.staleFor()))) {
                        return answer(known, known.at());
                    }
                    LOG.warnf("No figures: path=%s cause=%s", query.path(), failure.toString());
                    throw new ReadApiAwayException("the read API can't answer", failure);
                });
    }

    /**
     * The rows of a query that need not be open to everybody: asked for each time and never kept.
     *
     * @param token what the read API opens them for
     * @return fails with {@link ReadApiAwayException} or {@link NoFiguresException}
     */
    public CompletableFuture<Answer> rowsWith(String token, ReadQuery query) {
        Instant now = clock.instant();
        return connection
                .get(query, Optional.empty(), Optional.of(token))
                .toCompletableFuture()
                .thenApply(response -> answer(known(query, response, now), null));
    }

    private Known remembered(ReadQuery query, HttpResponse<byte[]> response, Known known, Instant now) {
        Known fresh;
        if (response.statusCode() == NOT_MODIFIED && known != null) {
            fresh = new Known(known.body(), known.etag(), known.lastUpdated(), now);
        } else {
            fresh = known(query, response, now);
        }
        answers.put(query.path(), fresh);
        return fresh;
    }

    private static Known known(ReadQuery query, HttpResponse<byte[]> response, Instant now) {
        if (response.statusCode() != OK) {
            LOG.warnf("The read API refused a query: status=%d path=%s", response.statusCode(), query.path());
            throw new NoFiguresException("the read API answered " + response.statusCode());
        }
        return new Known(response.body(), response.headers().firstValue("ETag"), lastModified(response), now);
    }

    private static Instant lastModified(HttpResponse<byte[]> response) {
        try {
            return response.headers()
                    .firstValue("Last-Modified")
                    .map(text -> ZonedDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME)
                            .toInstant())
                    .orElse(null);
        } catch (DateTimeException unreadable) {
            return null;
        }
    }

    private Answer answer(Known known, Instant staleSince) {
        try {
            List<JsonNode> rows = new ArrayList<>();
            mapper.readTree(known.body()).path("data").forEach(rows::add);
            return new Answer(rows, known.lastUpdated(), staleSince);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
