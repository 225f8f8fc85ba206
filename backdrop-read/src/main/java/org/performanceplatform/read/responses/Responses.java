package org.performanceplatform.read.responses;

import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Optional;
import org.performanceplatform.read.representations.Representation;
import org.performanceplatform.read.representations.RowsWriter;
import org.performanceplatform.stagecraftclient.DataSet;

/**
 * Turns answers and errors into responses ({@code reference/backdrop.md} section 3.10): a body that fits a buffer has a
 * strong entity tag and answers conditional requests; a longer one, only ever of raw queries, is streamed without.
 */
@Singleton
public class Responses {

    /** Longer raw answers are not held in memory. */
    private static final int BUFFER = 1 << 20;

    private static final int REALTIME_SECONDS = 120;
    private static final int SECONDS = 1800;

    /** The response to a query that was answered. */
    public Response of(Answer answer, HttpServerRequest request) {
        Response.ResponseBuilder response = Response.ok()
                .header("Content-Type", answer.representation().mediaType())
                .header("Cache-Control", cacheControl(answer.dataSet()))
                .header("Vary", "Accept, Accept-Encoding");
        fileName(answer, request)
                .ifPresent(name -> response.header("Content-Disposition", "attachment; filename=" + name));
        if (!answer.rows().streamed()) {
            return withTag(response, bytes(answer, Integer.MAX_VALUE - 8), request);
        }
        try {
            return withTag(response, bytes(answer, BUFFER), request);
        } catch (UncheckedIOException full) {
            return streamed(response, answer, request);
        }
    }

    /** The response with a body that is in memory; it has a tag, and is 304 if the client has that. */
    public Response withTag(Response.ResponseBuilder response, byte[] body, HttpServerRequest request) {
        boolean gzip = Encodings.isWorthwhile(body) && Encodings.acceptsGzip(request.getHeader("Accept-Encoding"));
        String plainTag = EntityTags.of(body);
        String tag = gzip ? EntityTags.encoded(plainTag, Encodings.GZIP) : plainTag;
        response.header("ETag", tag);
        if (EntityTags.matches(request.getHeader("If-None-Match"), tag)) {
            return response.status(Response.Status.NOT_MODIFIED)
                    .header("Content-Type", null)
                    .header("Content-Disposition", null)
                    .build();
        }
        if (!gzip) {
            return response.entity(body).build();
        }
        return response.header("Content-Encoding", Encodings.GZIP)
                .entity(Encodings.gzip(body))
                .build();
    }

    private static Response streamed(Response.ResponseBuilder response, Answer answer, HttpServerRequest request) {
        boolean gzip = Encodings.acceptsGzip(request.getHeader("Accept-Encoding"));
        if (gzip) {
            response.header("Content-Encoding", Encodings.GZIP);
        }
        StreamingOutput body = out -> {
            try (OutputStream encoded = gzip ? Encodings.gzip(out) : out) {
                RowsWriter.write(answer.rows(), answer.representation(), encoded);
            }
        };
        return response.entity(body).build();
    }

    private static byte[] bytes(Answer answer, int bound) {
        BoundedBuffer buffer = new BoundedBuffer(bound);
        try {
            RowsWriter.write(answer.rows(), answer.representation(), buffer);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return buffer.toByteArray();
    }

    private static String cacheControl(DataSet dataSet) {
        if (!dataSet.published()) {
            return "no-cache";
        }
        return "max-age=" + (dataSet.realtime() ? REALTIME_SECONDS : SECONDS) + ", must-revalidate";
    }

    /** The reference's name for CSV asked for as the reference knows it; otherwise one that says what is inside. */
    private static Optional<String> fileName(Answer answer, HttpServerRequest request) {
        Representation representation = answer.representation();
        if (representation == Representation.JSON) {
            return Optional.empty();
        }
        boolean asReference = representation == Representation.CSV && request.getParam("format") != null;
        String name = answer.dataSet().dataGroup() + "-" + answer.dataSet().dataType();
        return Optional.of(asReference ? "export.csv" : name + "." + representation.extension());
    }
}
