package org.performanceplatform.read.responses;

import jakarta.ws.rs.core.Response;

/** What a script of another site is told before it asks ({@code reference/backdrop.md} section 3.10). */
public final class Preflight {

    /** The methods of every address. */
    public static final String METHODS = "HEAD, OPTIONS, GET";

    private static final int SECONDS = 86_400;

    private Preflight() {}

    /** The answer to {@code OPTIONS} wherever data can be read. */
    public static Response response() {
        return Response.ok()
                .header("Allow", METHODS)
                .header("Access-Control-Max-Age", SECONDS)
                .header("Access-Control-Allow-Headers", "cache-control, govuk-request-id, request-id")
                .build();
    }
}
