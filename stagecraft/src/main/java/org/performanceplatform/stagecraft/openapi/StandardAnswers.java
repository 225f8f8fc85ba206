package org.performanceplatform.stagecraft.openapi;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.eclipse.microprofile.openapi.models.responses.APIResponses;

/** Adds to every operation of the document the answers that follow from what it is: see the table in {@link #statuses}. */
@OpenApiFilter(OpenApiFilter.RunStage.BUILD)
public class StandardAnswers implements OASFilter {

    /** Routes that look at no token. */
    private static final List<String> OPEN = List.of(
            "/configuration",
            "/.well-known/jwks.json",
            "/_status",
            "/_status/data-sets",
            "/public/dashboards",
            "/public/dashboards/preview/{secret}");

    private static final Map<String, String> MEANINGS = Map.ofEntries(
            Map.entry("304", "Not changed since the entity tag in If-None-Match"),
            Map.entry("400", "The request is not valid; the message names the field"),
            Map.entry("401", "The token is missing, wrong, expired or revoked"),
            Map.entry("403", "The caller may not do this"),
            Map.entry("404", "There is no such thing, or the caller may not see it"),
            Map.entry("409", "It does not fit what is there"),
            Map.entry("412", "It was changed in the meantime"),
            Map.entry("413", "The body is too large"),
            Map.entry("415", "The body is not JSON"),
            Map.entry("422", "The request can't be carried out"),
            Map.entry("428", "If-Match is missing"),
            Map.entry("503", "The database, or another service that is needed, can't be reached"));

    @Override
    public void filterOpenAPI(OpenAPI document) {
        document.setInfo(OASFactory.createInfo()
                .title("Stagecraft")
                .version("1")
                .description("The configuration of the Performance Platform"));
        document.setServers(null);
        document.getPaths().getPathItems().forEach((path, item) -> item.getOperations()
                .forEach((method, operation) -> complete(path, method, operation)));
    }

    private static void complete(String path, PathItem.HttpMethod method, Operation operation) {
        APIResponses answers = Optional.ofNullable(operation.getResponses()).orElseGet(OASFactory::createAPIResponses);
        operation.setResponses(answers);
        statuses(path, method, operation).forEach(status -> {
            if (answers.getAPIResponse(status) == null) {
                answers.addAPIResponse(status, answer(status));
            }
        });
        Map<String, APIResponse> all = answers.getAPIResponses();
        APIResponses sorted = OASFactory.createAPIResponses();
        all.entrySet().stream()
                .sorted(Map.Entry.comparingByKey(Comparator.naturalOrder()))
                .forEach(entry -> sorted.addAPIResponse(entry.getKey(), entry.getValue()));
        operation.setResponses(sorted);
    }

    private static Set<String> statuses(String path, PathItem.HttpMethod method, Operation operation) {
        Set<String> statuses = new TreeSet<>(Set.of("503"));
        List<Parameter> parameters =
                Optional.ofNullable(operation.getParameters()).orElse(List.of());
        boolean read = method == PathItem.HttpMethod.GET;
        boolean body = operation.getRequestBody() != null;
        if (!OPEN.contains(path)) {
            statuses.addAll(Set.of("401", "403"));
        }
        if (read) {
            statuses.add("304");
        } else {
            statuses.add("409");
        }
        if (body) {
            statuses.addAll(Set.of("400", "413", "415"));
        }
        if (parameters.stream().anyMatch(parameter -> parameter.getIn() == Parameter.In.PATH)
                || path.equals("/public/dashboards")
                || path.equals("/dashboard") && !read
                || path.equals("/module")) {
            statuses.add("404");
        }
        if (!parameters.isEmpty()) {
            statuses.add("400");
        }
        if (path.equals("/dashboard/{dashboard}") && method == PathItem.HttpMethod.PUT) {
            statuses.addAll(Set.of("412", "428"));
        }
        if (path.equals("/configuration/files") && !read) {
            statuses.addAll(Set.of("412", "428"));
        }
        if (path.startsWith("/configuration/files") || path.endsWith("/standard-dashboard")) {
            statuses.add("422");
        }
        return statuses;
    }

    private static APIResponse answer(String status) {
        APIResponse answer = OASFactory.createAPIResponse().description(MEANINGS.get(status));
        if (!status.equals("304")) {
            Schema error = OASFactory.createSchema().ref("#/components/schemas/ErrorBody");
            answer.setContent(OASFactory.createContent()
                    .addMediaType(
                            "application/json", OASFactory.createMediaType().schema(error)));
        }
        return answer;
    }
}
