package org.performanceplatform.write.errors;

import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.ext.Provider;
import java.util.regex.Pattern;

/** No route has a slash at its end, as in the reference; only the id of a record may end with one. */
@Provider
@PreMatching
public class TrailingSlashFilter implements ContainerRequestFilter {

    private static final Pattern RECORD = Pattern.compile("/?data/[^/]+/[^/]+/.*[^/].*");

    @Override
    public void filter(ContainerRequestContext request) {
        String path = request.getUriInfo().getPath();
        if (path.endsWith("/") && !RECORD.matcher(path).matches()) {
            throw new NotFoundException();
        }
    }
}
