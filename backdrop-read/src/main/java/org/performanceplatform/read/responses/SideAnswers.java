package org.performanceplatform.read.responses;

import jakarta.ws.rs.core.Response;

/** What is answered of data sets beside their records: it changes seldom, and is made anew for each request. */
public final class SideAnswers {

    /** How long it may be kept, where it is of a data set that is published. */
    public static final String LIFETIME = "max-age=120, must-revalidate";

    private SideAnswers() {}

    /**
     * A response to which the body is still missing.
     *
     * @param cacheControl who may keep it
     * @param vary the request's headers that decide about it
     */
    public static Response.ResponseBuilder begun(String mediaType, String cacheControl, String vary) {
        return Response.ok()
                .header("Content-Type", mediaType)
                .header("Cache-Control", cacheControl)
                .header("Vary", vary);
    }
}
