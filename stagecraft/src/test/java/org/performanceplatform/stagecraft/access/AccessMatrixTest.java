package org.performanceplatform.stagecraft.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.RestAssured;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.performanceplatform.stagecraft.Api;
import org.performanceplatform.stagecraft.People;
import org.performanceplatform.stagecraft.Postgresql;
import org.performanceplatform.stagecraft.StagecraftTest;

/** Walks the access matrix: each route by each kind of caller, on what they own and on what they don't. */
@StagecraftTest
class AccessMatrixTest {

    private static final List<String> CALLERS =
            List.of("anonymous", "dashboard-editor", "data-owner", "admin", "service");

    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private record Row(String method, String path, Map<String, String> reach) {

        boolean isOpen() {
            return reach.values().stream().allMatch("all"::equals);
        }
    }

    @Test
    void every_route_answers_each_caller_as_the_matrix_says() {
        List<String> wrong = new ArrayList<>();
        OwnedThings things = OwnedThings.make();
        for (Row row : rows()) {
            for (String caller : CALLERS) {
                boolean goes = row.method().equals("DELETE")
                        && List.of("own", "all").contains(row.reach().get(caller));
                OwnedThings fresh = goes ? things.withNewOnes() : things;
                check(row, caller, fresh, wrong);
            }
        }
        assertThat(wrong).isEmpty();
    }

    private static void check(Row row, String caller, OwnedThings things, List<String> wrong) {
        if (row.isOpen()) {
            return;
        }
        String reach = row.reach().get(caller);
        int own = send(row, caller, things, true);
        boolean right =
                switch (reach) {
                    case "no" -> own == 403;
                    case "token" -> own == 401;
                    case "own" ->
                        caller.equals("anonymous")
                                ? own != 401 && own != 403
                                : own != 401 && own != 403 && own != 404
                                        || row.path().equals("/module");
                    default ->
                        own != 401 && own != 403 && own != 404 || row.path().equals("/module");
                };
        if (!right) {
            wrong.add(row.method() + " " + row.path() + " by " + caller + " (" + reach + "): " + own);
        }
        if (reach.equals("own") && things.canBeOwned(row.path())) {
            int others = send(row, caller, things, false);
            if (others != 404) {
                wrong.add(row.method() + " " + row.path() + " by " + caller + " on another's: " + others);
            }
        }
    }

    /** With the plain client: there are many hundred requests, and only their status is looked at. */
    private static int send(Row row, String caller, OwnedThings things, boolean own) {
        String body = things.body(row.method(), row.path(), own);
        HttpRequest.Builder request = HttpRequest.newBuilder(
                        URI.create("http://127.0.0.1:" + RestAssured.port + things.fill(row.path(), caller, own)))
                .header("Accept", "application/json")
                .method(
                        row.method(),
                        body == null ? HttpRequest.BodyPublishers.noBody() : HttpRequest.BodyPublishers.ofString(body));
        token(caller).ifPresent(token -> request.header("Authorization", "Bearer " + token));
        if (body != null) {
            request.header("Content-Type", "application/json");
        }
        if (row.method().equals("PUT")) {
            request.header("If-Match", "*");
        }
        try {
            return CLIENT.send(request.build(), HttpResponse.BodyHandlers.discarding())
                    .statusCode();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Optional<String> token(String caller) {
        return switch (caller) {
            case "anonymous" -> Optional.empty();
            case "service" -> Optional.of(Postgresql.SERVICE_TOKEN);
            case "admin" -> Optional.of(Api.administratorToken());
            default -> Optional.of(People.token(caller));
        };
    }

    private static List<Row> rows() {
        return AccessRows.read().stream()
                .map(cells -> new Row(
                        cells.get(0),
                        cells.get(1),
                        Map.of(
                                "anonymous", cells.get(2),
                                "dashboard-editor", cells.get(3),
                                "data-owner", cells.get(4),
                                "admin", cells.get(5),
                                "service", cells.get(6))))
                .toList();
    }
}
