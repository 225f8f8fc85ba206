package org.performanceplatform.write.errors;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.Provider;
import java.util.regex.Pattern;

/** Refuses a {@code Content-Type} that has not the form of one, over which the framework would stumble without a word. */
@Provider
@PreMatching
public class ContentTypeFilter implements ContainerRequestFilter {

    private static final int UNSUPPORTED = 415;

    /** RFC 9110 section 8.3.1; parameters are looked at where they matter. */
    private static final Pattern FORM = Pattern.compile("\\s*[\\w!#$%&'*+.^`|~-]+/[\\w!#$%&'*+.^`|~-]+\\s*(?:;.*)?");

    @Override
    public void filter(ContainerRequestContext request) {
        String type = request.getHeaderString(HttpHeaders.CONTENT_TYPE);
        if (type != null && !type.isBlank() && !FORM.matcher(type).matches()) {
            throw new RefusedException(ErrorCatalogue.wrongContentType(UNSUPPORTED, type));
        }
    }
}
