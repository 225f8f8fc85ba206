package org.performanceplatform.write.errors;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import org.performanceplatform.write.requests.PercentEncoding;

/** Refuses an address that can't be decoded, over which the framework would stumble without a word, and one with a NUL character. */
@Singleton
public class AddressFilter {

    private static final int AFTER_THE_CHECK_FOR_OVERLOAD = 800;
    private static final List<String> PARTS = List.of("", "data", "data group", "data type", "_id");

    void register(@Observes Filters filters) {
        filters.register(AddressFilter::check, AFTER_THE_CHECK_FOR_OVERLOAD);
    }

    private static void check(RoutingContext context) {
        Optional<Problem> problem =
                problem(context.request().path(), context.request().query());
        if (problem.isPresent()) {
            EarlyAnswer.give(context, problem.get());
        } else {
            context.next();
        }
    }

    /** @param query what follows the question mark, or null */
    static Optional<Problem> problem(String path, String query) {
        if (query != null && PercentEncoding.decoded(query).isEmpty()) {
            return Optional.of(refused("The query of the address"));
        }
        String[] segments = path.split("/", PARTS.size());
        for (int i = 0; i < segments.length; i++) {
            boolean ofRecords = segments.length > 2 && segments[1].equals("data");
            String part = ofRecords ? PARTS.get(i) : "data set's name";
            Optional<String> decoded = PercentEncoding.decoded(segments[i]);
            if (decoded.isEmpty()) {
                return Optional.of(refused("The " + part + " in the address"));
            }
            if (decoded.get().indexOf('\0') >= 0) {
                return Optional.of(Problem.of(
                        400,
                        "nul-character",
                        "The address can't be one",
                        "The " + part + " in the address has a NUL character (%00), which none can have"));
            }
        }
        return Optional.empty();
    }

    private static Problem refused(String what) {
        return Problem.of(
                400,
                "broken-address",
                "The address can't be read",
                what + " is not percent-encoded UTF-8; a percent sign itself is written %25");
    }
}
