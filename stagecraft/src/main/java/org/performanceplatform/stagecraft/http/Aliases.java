package org.performanceplatform.stagecraft.http;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriBuilder;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/**
 * The other spellings of paths that clients of the reference use: its router took any suffix of a resource's name, of which
 * they use the plural ({@code reference/stagecraft.md} section 3.1), and slashes at the end.
 */
class Aliases {

    private static final Pattern PLURAL = Pattern.compile(
            "^/(dashboard|module|module-type|transform|transform-type|provider|data-source|collector|collector-type)s(?=/|$)");

    /** Function routes of the reference, which redirect instead. */
    private static final List<String> REDIRECTED = List.of("/public/dashboards/");

    @ServerRequestFilter(preMatching = true, nonBlocking = true)
    Optional<Response> rewrite(ContainerRequestContext request) {
        acceptProblems(request);
        URI asked = request.getUriInfo().getRequestUri();
        String path = asked.getRawPath();
        if (REDIRECTED.contains(path)) {
            URI target =
                    UriBuilder.fromUri(asked).replacePath(withoutSlash(path)).build();
            return Optional.of(Response.status(Response.Status.MOVED_PERMANENTLY)
                    .location(URI.create(
                            target.getRawPath() + (target.getRawQuery() == null ? "" : "?" + target.getRawQuery())))
                    .build());
        }
        String meant = PLURAL.matcher(withoutSlash(path)).replaceFirst("/$1");
        if (!meant.equals(path)) {
            request.setRequestUri(URI.create(asked.getScheme() + "://" + asked.getRawAuthority() + meant
                    + (asked.getRawQuery() == null ? "" : "?" + asked.getRawQuery())));
        }
        return Optional.empty();
    }

    /** Whoever wants problems in RFC 9457's form wants answers in JSON. */
    private static void acceptProblems(ContainerRequestContext request) {
        String accept = request.getHeaderString(HttpHeaders.ACCEPT);
        if (accept != null && accept.contains("application/problem+json")) {
            request.getHeaders().putSingle(HttpHeaders.ACCEPT, accept + ", application/json");
        }
    }

    private static String withoutSlash(String path) {
        return path.length() > 1 && path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
    }
}
