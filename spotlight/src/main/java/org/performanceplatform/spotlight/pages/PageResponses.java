package org.performanceplatform.spotlight.pages;

import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;

/** Turns a page into an answer: 304 if the visitor has it, compressed if the visitor can read that. */
public final class PageResponses {

    private static final String GZIP = "gzip";

    private PageResponses() {}

    /** The answer to this request. */
    public static Response of(Page page, Request request, HttpHeaders headers) {
        boolean gzip = page.isCompressed() && accepts(headers);
        EntityTag tag = new EntityTag(gzip ? page.etag() + "-gz" : page.etag());
        Response.ResponseBuilder unchanged = page.status() == 200 ? request.evaluatePreconditions(tag) : null;
        Response.ResponseBuilder response = unchanged == null
                ? Response.status(page.status())
                        .entity(gzip ? page.gzipped() : page.entity())
                        .header(HttpHeaders.CONTENT_TYPE, page.contentType())
                : unchanged;
        if (unchanged == null && gzip) {
            response.header(HttpHeaders.CONTENT_ENCODING, GZIP);
        }
        if (!page.indexed()) {
            response.header("X-Robots-Tag", "none");
        }
        return response.tag(tag)
                .header(HttpHeaders.CACHE_CONTROL, page.cacheControl())
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING)
                .build();
    }

    private static boolean accepts(HttpHeaders headers) {
        String accepted = headers.getHeaderString(HttpHeaders.ACCEPT_ENCODING);
        return accepted != null && accepted.contains(GZIP);
    }
}
