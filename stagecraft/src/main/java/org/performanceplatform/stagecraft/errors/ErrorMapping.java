package org.performanceplatform.stagecraft.errors;

import com.fasterxml.jackson.core.JsonProcessingException;
import jakarta.persistence.PersistenceException;
import jakarta.validation.ConstraintViolationException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** The one table from exceptions to answers. */
class ErrorMapping {

    private static final Logger LOG = Logger.getLogger(ErrorMapping.class);

    private final Answers answers;

    ErrorMapping(Answers answers) {
        this.answers = answers;
    }

    @ServerExceptionMapper
    Response refused(Problem problem) {
        return answers.of(problem);
    }

    @ServerExceptionMapper
    Response brokenBody(JsonProcessingException failure) {
        return answers.of(JsonFaults.problem(failure));
    }

    @ServerExceptionMapper
    Response brokenRule(ConstraintViolationException violations) {
        return answers.of(RuleFaults.problem(violations));
    }

    @ServerExceptionMapper
    Response brokenConstraint(PersistenceException failure) {
        return answers.of(StoreFaults.problem(failure).orElseGet(() -> unexpected(failure)));
    }

    @ServerExceptionMapper
    Response http(WebApplicationException failure) {
        if (failure.getCause() instanceof JsonProcessingException broken) {
            return brokenBody(broken);
        }
        Response response = failure.getResponse();
        Problem problem = new Problem(Kind.of(response.getStatus()), message(response.getStatus()));
        String allow = response.getHeaderString(HttpHeaders.ALLOW);
        return answers.of(allow == null ? problem : problem.withHeader(HttpHeaders.ALLOW, allow));
    }

    @ServerExceptionMapper
    Response anythingElse(Throwable failure) {
        return answers.of(StoreFaults.problem(failure).orElseGet(() -> unexpected(failure)));
    }

    private static String message(int status) {
        return switch (status) {
            case 404 -> "Not Found";
            case 405 -> "Method Not Allowed";
            case 415 -> "bad content type";
            default -> Kind.of(status).title();
        };
    }

    private static Problem unexpected(Throwable failure) {
        LOG.error("A request failed", failure);
        return new Problem(Kind.UNEXPECTED, "Something went wrong here; it has been logged");
    }
}
