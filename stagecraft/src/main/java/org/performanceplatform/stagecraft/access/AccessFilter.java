package org.performanceplatform.stagecraft.access;

import jakarta.ws.rs.Path;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.HttpHeaders;
import java.lang.reflect.Method;
import java.util.Optional;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.performanceplatform.stagecraft.errors.Problem;

/** Lets a request through to its route, or not, by the access matrix. */
class AccessFilter {

    private final AccessMatrix matrix;
    private final Callers callers;
    private final CurrentCaller current;

    AccessFilter(AccessMatrix matrix, Callers callers, CurrentCaller current) {
        this.matrix = matrix;
        this.callers = callers;
        this.current = current;
    }

    @ServerRequestFilter
    void admit(ContainerRequestContext request, ResourceInfo route) {
        String path = path(route.getResourceClass(), route.getResourceMethod());
        String method = request.getMethod().equals("HEAD") ? "GET" : request.getMethod();
        if (route.getResourceMethod().isAnnotationPresent(IgnoresTokens.class)) {
            return;
        }
        Caller caller = callers.of(request.getHeaderString(HttpHeaders.AUTHORIZATION));
        Reach reach = matrix.reach(caller, method, path);
        switch (reach) {
            case NO -> throw Problem.forbidden("Forbidden: user lacks permission.");
            case TOKEN -> throw Callers.tokenNeeded();
            case OWN -> current.is(caller.seeingAll(false));
            case ALL -> current.is(caller.seeingAll(true));
        }
    }

    private static String path(Class<?> resource, Method method) {
        String path = pathOf(resource.getAnnotation(Path.class)) + pathOf(method.getAnnotation(Path.class));
        return path.replaceAll(":[^}]*}", "}");
    }

    private static String pathOf(Path path) {
        String value = Optional.ofNullable(path).map(Path::value).orElse("");
        String start = value.isEmpty() || value.startsWith("/") ? value : "/" + value;
        return start.endsWith("/") ? start.substring(0, start.length() - 1) : start;
    }
}
