package org.performanceplatform.stagecraft.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import java.lang.annotation.Annotation;
import java.util.Optional;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;
import org.performanceplatform.stagecraft.configuration.ConfigurationVersion;

/**
 * The headers of every answer: what it was made from, that it is for its caller alone unless a route says otherwise, and
 * an entity tag, so that whoever has it already need not get it again.
 */
class AnswerHeaders {

    private static final String VERSION = "Configuration-Version";

    private final ConfigurationVersion version;
    private final ObjectMapper mapper;

    AnswerHeaders(ConfigurationVersion version, ObjectMapper mapper) {
        this.version = version;
        this.mapper = mapper;
    }

    /** Noted before anything is read, so that an answer is never older than it says. */
    @ServerRequestFilter(priority = 1)
    void note(ContainerRequestContext request) {
        request.setProperty(VERSION, version.lastSeen());
    }

    @ServerResponseFilter
    void add(ContainerRequestContext request, ContainerResponseContext answer) throws JsonProcessingException {
        MultivaluedMap<String, Object> headers = answer.getHeaders();
        Optional.ofNullable(request.getProperty(VERSION)).ifPresent(noted -> headers.putSingle(VERSION, noted));
        headers.putSingle("X-Content-Type-Options", "nosniff");
        headers.putSingle("X-Frame-Options", "DENY");
        headers.computeIfAbsent(
                HttpHeaders.CACHE_CONTROL,
                name -> new java.util.ArrayList<>(java.util.List.of("no-cache, no-store, must-revalidate, max-age=0")));
        headers.computeIfAbsent(
                HttpHeaders.VARY, name -> new java.util.ArrayList<>(java.util.List.of("Authorization")));
        if (answer.getStatus() == 200 && isRead(request) && answer.hasEntity() && isJson(answer)) {
            tag(request, answer);
        }
    }

    private void tag(ContainerRequestContext request, ContainerResponseContext answer) throws JsonProcessingException {
        Object entity = answer.getEntity();
        byte[] body = entity instanceof byte[] bytes ? bytes : mapper.writeValueAsBytes(entity);
        String tag =
                Optional.ofNullable(answer.getHeaderString(HttpHeaders.ETAG)).orElseGet(() -> EntityTags.of(body));
        answer.getHeaders().putSingle(HttpHeaders.ETAG, tag);
        if (EntityTags.matches(request.getHeaderString(HttpHeaders.IF_NONE_MATCH), tag)) {
            answer.setStatus(304);
            answer.setEntity(null);
        } else {
            answer.setEntity(body, new Annotation[0], MediaType.APPLICATION_JSON_TYPE);
        }
    }

    private static boolean isRead(ContainerRequestContext request) {
        return request.getMethod().equals("GET") || request.getMethod().equals("HEAD");
    }

    private static boolean isJson(ContainerResponseContext answer) {
        return answer.getMediaType() != null && answer.getMediaType().isCompatible(MediaType.APPLICATION_JSON_TYPE);
    }
}
