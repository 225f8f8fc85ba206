package org.performanceplatform.write.routes;

import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.Provider;

/** Answers {@code OPTIONS}; left to itself the framework names the methods of every route that begins alike. */
@Provider
@PreMatching
public class OptionsFilter implements ContainerRequestFilter {

    @Override
    public void filter(ContainerRequestContext request) {
        if (request.getMethod().equals(HttpMethod.OPTIONS)) {
            String methods = AllowedMethods.at(request.getUriInfo().getPath()).orElseThrow(NotFoundException::new);
            request.abortWith(Response.ok().header(HttpHeaders.ALLOW, methods).build());
        }
    }
}
