package org.performanceplatform.stagecraft.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.performanceplatform.stagecraft.Api.administrator;
import static org.performanceplatform.stagecraft.Api.anonymous;
import static org.performanceplatform.stagecraft.Api.sending;
import static org.performanceplatform.stagecraft.Api.service;
import static org.performanceplatform.stagecraft.Api.with;

import io.restassured.specification.RequestSpecification;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.performanceplatform.stagecraft.People;
import org.performanceplatform.stagecraft.StagecraftTest;

/** Walks the access matrix: each route by each kind of caller, on what they own and on what they don't. */
@StagecraftTest
class AccessMatrixTest {

    private static final List<String> CALLERS =
            List.of("anonymous", "dashboard-editor", "data-owner", "admin", "service");

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
                OwnedThings fresh = goes ? OwnedThings.make() : things;
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

    private static int send(Row row, String caller, OwnedThings things, boolean own) {
        RequestSpecification request = caller(caller);
        String body = things.body(row.method(), row.path(), own);
        RequestSpecification sent = body == null ? request : sending(request, body);
        if (row.method().equals("PUT")) {
            sent.header("If-Match", "*");
        }
        return sent.urlEncodingEnabled(false)
                .request(row.method(), things.fill(row.path(), caller, own))
                .statusCode();
    }

    private static RequestSpecification caller(String kind) {
        return switch (kind) {
            case "anonymous" -> anonymous();
            case "service" -> service();
            case "admin" -> administrator();
            default -> with(People.token(kind));
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
