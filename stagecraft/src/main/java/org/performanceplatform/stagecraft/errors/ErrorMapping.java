package org.performanceplatform.stagecraft.errors;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import jakarta.persistence.PersistenceException;
import jakarta.validation.ConstraintViolationException;
import jakarta.ws.rs.NotAllowedException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** The one table from exceptions to answers. */
class ErrorMapping {

    private static final Logger LOG = Logger.getLogger(ErrorMapping.class);

    private static final Set<String> NUMBERS = Set.of("limit", "offset", "before", "days");

    private final Answers answers;
    private final Routes routes;

    ErrorMapping(Answers answers, Routes routes) {
        this.answers = answers;
        this.routes = routes;
    }

    @ServerExceptionMapper
    Response refused(Problem problem) {
        return answers.of(problem);
    }

    @ServerExceptionMapper({JsonProcessingException.class, MismatchedInputException.class})
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
    Response http(WebApplicationException failure, UriInfo uri, Request request) {
        if (failure.getCause() instanceof JsonProcessingException broken) {
            return brokenBody(broken);
        }
        int status = failure.getResponse().getStatus();
        if (status == Kind.NOT_FOUND.status() && isThereForOthers(uri, request)) {
            return methodNotAllowed(uri);
        }
        if (failure.getCause() instanceof NumberFormatException) {
            return answers.of(notANumber(uri).orElseGet(() -> new Problem(Kind.of(status), message(status))));
        }
        return answers.of(new Problem(Kind.of(status), message(status)));
    }

    @ServerExceptionMapper
    Response methodNotAllowed(NotAllowedException failure, UriInfo uri) {
        return methodNotAllowed(uri);
    }

    private Response methodNotAllowed(UriInfo uri) {
        Problem problem = new Problem(Kind.METHOD_NOT_ALLOWED, message(405));
        return answers.of(problem.withHeader(HttpHeaders.ALLOW, routes.allow(uri.getPath())));
    }

    /** Whether the framework looked in the wrong place: the path takes other methods, but not this one. */
    private boolean isThereForOthers(UriInfo uri, Request request) {
        List<String> methods = List.of(routes.allow(uri.getPath()).split(", "));
        return methods.size() > 1 && !methods.contains(request.getMethod());
    }

    /** A query parameter that should be a number: the framework would answer 404. */
    private static Optional<Problem> notANumber(UriInfo uri) {
        return uri.getQueryParameters().entrySet().stream()
                .filter(parameter -> NUMBERS.contains(parameter.getKey()))
                .filter(parameter -> parameter.getValue().stream().anyMatch(value -> !value.matches("-?\\d{1,9}")))
                .map(parameter -> Problem.badField(parameter.getKey(), "This value must be an integer."))
                .findFirst();
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
