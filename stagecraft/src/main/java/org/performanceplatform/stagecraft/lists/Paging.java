package org.performanceplatform.stagecraft.lists;

import io.quarkus.hibernate.orm.panache.PanacheQuery;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.List;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestResponse;

/**
 * Which part of a list is wanted. Without a limit it is all of it, as in the reference; with one, {@code Total-Count} says
 * how many there are and {@code Link} where the next part is (RFC 8288).
 */
public class Paging {

    @QueryParam("limit")
    @Min(1)
    @Max(1000)
    @Parameter(description = "At most so many items; without it, all")
    public Integer limit;

    @QueryParam("offset")
    @DefaultValue("0")
    @Min(0)
    @Max(1_000_000_000)
    @Parameter(description = "How many items to pass over")
    public int offset;

    @Context
    UriInfo uri;

    /** The wanted part of what a query finds. The query states its order. */
    public <E, F> RestResponse<List<F>> of(PanacheQuery<E> query, Function<E, F> form) {
        if (limit == null && offset == 0) {
            return RestResponse.ok(query.list().stream().map(form).toList());
        }
        long total = query.count();
        int wanted = limit == null ? Integer.MAX_VALUE - offset : limit;
        List<F> part = query.range(offset, offset + wanted - 1).list().stream()
                .map(form)
                .toList();
        return answer(part, total);
    }

    /** The wanted part of a list that is already here. */
    public <F> RestResponse<List<F>> of(List<F> all) {
        if (limit == null && offset == 0) {
            return RestResponse.ok(all);
        }
        int from = Math.min(offset, all.size());
        int to = limit == null ? all.size() : Math.min(from + limit, all.size());
        return answer(all.subList(from, to), all.size());
    }

    private <F> RestResponse<List<F>> answer(List<F> part, long total) {
        RestResponse.ResponseBuilder<List<F>> answer =
                RestResponse.ResponseBuilder.ok(part).header("Total-Count", total);
        long next = offset + (long) part.size();
        if (limit != null && next < total) {
            URI address =
                    uri.getRequestUriBuilder().replaceQueryParam("offset", next).build();
            answer.header("Link", "<" + address.getRawPath() + "?" + address.getRawQuery() + ">; rel=\"next\"");
        }
        return answer.build();
    }
}
