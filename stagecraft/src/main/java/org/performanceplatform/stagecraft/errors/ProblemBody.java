package org.performanceplatform.stagecraft.errors;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;

/** An error as RFC 9457 has it, for clients that accept {@code application/problem+json}. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record ProblemBody(String type, String title, int status, String detail, String instance, List<Fault> errors) {

    private static final int MOST_FAULTS = 100;

    static ProblemBody of(Problem problem, String path) {
        Kind kind = problem.kind();
        List<Fault> faults = problem.faults().stream().limit(MOST_FAULTS).toList();
        return new ProblemBody(kind.type(), kind.title(), kind.status(), problem.getMessage(), path, faults);
    }
}
