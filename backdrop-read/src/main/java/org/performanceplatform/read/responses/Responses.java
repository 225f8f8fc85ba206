package org.performanceplatform.read.responses;

import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import org.performanceplatform.read.caching.EntityTags;
import org.performanceplatform.read.caching.KeptBody;
import org.performanceplatform.read.caching.ResultCache;
import org.performanceplatform.read.caching.ResultKey;
import org.performanceplatform.read.limits.Deadline;
import org.performanceplatform.read.limits.RunningQueries;
import org.performanceplatform.read.representations.BegunRows;
import org.performanceplatform.read.representations.Representation;
import org.performanceplatform.read.representations.Rows;
import org.performanceplatform.read.representations.RowsWriter;
import org.performanceplatform.stagecraftclient.DataSet;

/**
 * Turns answers and errors into responses ({@code reference/backdrop.md} section 3.10): a body that fits a buffer has a
 * strong entity tag and answers conditional requests; a longer one, only ever of raw queries, is streamed, and has a tag only if
 * it is known before what determines it.
 */
@Singleton
public class Responses {

    /** Longer raw answers are not held in memory. */
    private static final int BUFFER = 1 << 20;

    /** Bodies begin with room for so many bytes. */
    private static final int FIRST_ROOM = 1 << 14;

    private static final int REALTIME_SECONDS = 120;
    private static final int SECONDS = 1800;

    private final ResultCache results;
    private final RunningQueries running;

    public Responses(ResultCache results, RunningQueries running) {
        this.results = results;
        this.running = running;
    }

    /** The response to a query that was answered; its body is kept if it is known what determines it. */
    public Response of(Answer answer, HttpServerRequest request) {
        if (!answer.rows().streamed()) {
            return whole(answer, answer.rows(), request);
        }
        BegunRows begun = BegunRows.of(answer.rows(), BUFFER);
        if (begun.isWhole()) {
            return whole(answer, begun.rows(), request);
        }
        Response.ResponseBuilder response = begun(answer, request);
        boolean gzip = Encodings.acceptsGzip(ListHeaders.of(request, "Accept-Encoding"));
        Optional<String> tag =
                answer.key().map(ResultKey::tag).map(plain -> gzip ? EntityTags.encoded(plain, Encodings.GZIP) : plain);
        tag.ifPresent(known -> response.header("ETag", known));
        if (tag.isPresent() && EntityTags.matches(ListHeaders.of(request, "If-None-Match"), tag.get())) {
            begun.close();
            return notModified(response);
        }
        if (request.method() == HttpMethod.HEAD) {
            begun.close();
            return response.build();
        }
        return streamed(response, answer.representation(), begun.rows(), gzip, request);
    }

    private Response whole(Answer answer, Rows rows, HttpServerRequest request) {
        byte[] body = bytes(rows, answer.representation());
        String tag = answer.key().map(ResultKey::tag).orElseGet(() -> EntityTags.of(body));
        answer.key().ifPresent(key -> results.put(key, new KeptBody(body, rows.next())));
        return withTag(begun(answer, request), body, tag, request);
    }

    /** The response whose body was kept. */
    public Response of(
            DataSet dataSet,
            Representation representation,
            KeptBody body,
            String tag,
            Optional<Instant> lastModified,
            Timings timings,
            HttpServerRequest request) {
        Response.ResponseBuilder response = begun(dataSet, representation, Duration.ZERO, timings, request);
        linked(lastModified(response, lastModified), body.next(), request);
        return withTag(response, body.bytes(), tag, request);
    }

    /** The response with a body that is in memory; it has a tag, and is 304 if the client has that. */
    public Response withTag(Response.ResponseBuilder response, byte[] body, HttpServerRequest request) {
        return withTag(response, body, EntityTags.of(body), request);
    }

    private static Response withTag(
            Response.ResponseBuilder response, byte[] body, String plainTag, HttpServerRequest request) {
        boolean gzip =
                Encodings.isWorthwhile(body) && Encodings.acceptsGzip(ListHeaders.of(request, "Accept-Encoding"));
        String tag = gzip ? EntityTags.encoded(plainTag, Encodings.GZIP) : plainTag;
        response.header("ETag", tag);
        if (EntityTags.matches(ListHeaders.of(request, "If-None-Match"), tag)) {
            return notModified(response);
        }
        if (!gzip) {
            return response.entity(body).build();
        }
        return response.header("Content-Encoding", Encodings.GZIP)
                .entity(Encodings.gzip(body))
                .build();
    }

    private static Response notModified(Response.ResponseBuilder response) {
        return response.status(Response.Status.NOT_MODIFIED)
                .header("Content-Type", null)
                .header("Content-Disposition", null)
                .build();
    }

    private static Response.ResponseBuilder begun(Answer answer, HttpServerRequest request) {
        Response.ResponseBuilder response =
                begun(answer.dataSet(), answer.representation(), answer.staleness(), answer.timings(), request);
        lastModified(response, answer.lastModified());
        linked(response, answer.rows().next(), request);
        return response;
    }

    private static void linked(Response.ResponseBuilder response, Optional<String> next, HttpServerRequest request) {
        next.ifPresent(cursor -> response.header("Link", Links.next(request, cursor)));
    }

    private static Response.ResponseBuilder begun(
            DataSet dataSet,
            Representation representation,
            Duration staleness,
            Timings timings,
            HttpServerRequest request) {
        Response.ResponseBuilder response = Response.ok()
                .header("Content-Type", representation.mediaType())
                .header(
                        "Cache-Control",
                        staleness.isZero() ? cacheControl(dataSet) : CacheControl.of(dataSet, "no-cache"))
                .header("Vary", "Accept, Accept-Encoding")
                .header("Server-Timing", timings.header());
        Staleness.say(response, staleness);
        fileName(dataSet, representation, request)
                .ifPresent(name -> response.header("Content-Disposition", "attachment; filename=" + name));
        return response;
    }

    private static Response.ResponseBuilder lastModified(Response.ResponseBuilder response, Optional<Instant> time) {
        time.ifPresent(instant -> response.header(
                "Last-Modified", DateTimeFormatter.RFC_1123_DATE_TIME.format(instant.atOffset(ZoneOffset.UTC))));
        return response;
    }

    /** Once it is begun a stream may take as long as its client reads; when that goes away, MongoDB need not look for more records. */
    private Response streamed(
            Response.ResponseBuilder response,
            Representation representation,
            Rows rows,
            boolean gzip,
            HttpServerRequest request) {
        if (gzip) {
            response.header("Content-Encoding", Encodings.GZIP);
        }
        Deadline whileRead = Deadline.untilAbandoned(() -> request.response().closed());
        StreamingOutput body = out -> {
            try {
                running.run(whileRead, () -> write(rows, representation, gzip, out));
            } catch (UncheckedIOException failed) {
                throw failed.getCause();
            }
        };
        return response.entity(body).build();
    }

    private static Void write(Rows rows, Representation representation, boolean gzip, OutputStream out) {
        try (OutputStream encoded = gzip ? Encodings.gzip(out) : out) {
            RowsWriter.write(rows, representation, encoded);
            return null;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] bytes(Rows rows, Representation representation) {
        ByteArrayOutputStream buffer = new ByteArrayOutputStream(FIRST_ROOM);
        try {
            RowsWriter.write(rows, representation, buffer);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return buffer.toByteArray();
    }

    private static String cacheControl(DataSet dataSet) {
        return CacheControl.of(
                dataSet, "max-age=" + (dataSet.realtime() ? REALTIME_SECONDS : SECONDS) + ", must-revalidate");
    }

    /** The reference's name for CSV asked for as the reference knows it; otherwise one that says what is inside. */
    private static Optional<String> fileName(
            DataSet dataSet, Representation representation, HttpServerRequest request) {
        if (representation == Representation.JSON) {
            return Optional.empty();
        }
        boolean asReference = representation == Representation.CSV && ("&" + request.query()).contains("&format=");
        String name = dataSet.dataGroup() + "-" + dataSet.dataType();
        return Optional.of(asReference ? "export.csv" : name + "." + representation.extension());
    }
}
