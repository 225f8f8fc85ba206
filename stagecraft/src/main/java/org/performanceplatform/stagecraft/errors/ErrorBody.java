package org.performanceplatform.stagecraft.errors;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * An error as clients of the reference read it ({@code reference/stagecraft.md} section 3.5).
 *
 * @param status the HTTP status
 * @param message what is wrong and what to do about it
 */
@Schema(name = "ErrorBody")
public record ErrorBody(int status, String message, List<Item> errors) {

    /** @param id the {@code Request-Id} of the request, or empty text */
    public record Item(String id, String status, String code, String title, String detail) {}

    static ErrorBody of(Problem problem, String requestId) {
        int status = problem.kind().status();
        return new ErrorBody(
                status,
                problem.getMessage(),
                List.of(new Item(requestId, Integer.toString(status), "", "", problem.getMessage())));
    }
}
