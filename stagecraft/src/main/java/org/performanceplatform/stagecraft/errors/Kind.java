package org.performanceplatform.stagecraft.errors;

import java.util.Arrays;

/** The catalogue of what can be wrong with a request: the status, a stable name for programs, and a title for people. */
public enum Kind {
    BAD_REQUEST(400, "The request is not valid"),
    UNAUTHORIZED(401, "A valid token is needed"),
    FORBIDDEN(403, "The caller may not do this"),
    NOT_FOUND(404, "There is no such thing"),
    METHOD_NOT_ALLOWED(405, "This can't be done with it"),
    NOT_ACCEPTABLE(406, "The answer can't be given in that form"),
    CONFLICT(409, "It does not fit what is there"),
    PRECONDITION_FAILED(412, "It was changed in the meantime"),
    TOO_LARGE(413, "The request is too large"),
    UNSUPPORTED_MEDIA_TYPE(415, "The request is in a form that is not read"),
    UNPROCESSABLE(422, "The request can't be carried out"),
    PRECONDITION_REQUIRED(428, "The version that the change starts from has to be named"),
    TOO_MANY_REQUESTS(429, "Too many requests"),
    UNEXPECTED(500, "Something went wrong here"),
    UNAVAILABLE(503, "A service that is needed for this can't be reached");

    private final int status;
    private final String title;

    Kind(int status, String title) {
        this.status = status;
        this.title = title;
    }

    public int status() {
        return status;
    }

    public String title() {
        return title;
    }

    /** The {@code type} member of RFC 9457: a relative address that names the kind. */
    public String type() {
        return "/problems/" + name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }

    /** The kind with a status; any other client error counts as a bad request. */
    static Kind of(int status) {
        return Arrays.stream(values())
                .filter(kind -> kind.status == status)
                .findFirst()
                .orElse(status < 500 ? BAD_REQUEST : UNEXPECTED);
    }
}
