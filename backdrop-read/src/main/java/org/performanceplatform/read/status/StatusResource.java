package org.performanceplatform.read.status;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** {@code /_status} and {@code /_status/data-sets} ({@code reference/backdrop.md} sections 3.1 and 3.11). */
@Path("/_status")
public class StatusResource {

    private final OutOfDate outOfDate;

    public StatusResource(OutOfDate outOfDate) {
        this.outOfDate = outOfDate;
    }

    @GET
    @Operation(summary = "Whether the service is up")
    public Response up() {
        return uncached(Map.of("message", "app is up", "status", "ok"));
    }

    /** Which data sets have not had data for longer than expected; also with a slash behind, as monitors ask. */
    @GET
    @Path("data-sets")
    @Operation(summary = "Which data sets have not had data for longer than expected")
    public Response dataSets() {
        List<OverdueDataSet> overdue = outOfDate.now();
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("data_sets", overdue.isEmpty() ? null : overdue);
        body.put("message", message(overdue.size()));
        body.put("status", overdue.isEmpty() ? "ok" : "not okay");
        return uncached(body);
    }

    private static String message(int overdue) {
        return switch (overdue) {
            case 0 -> "All data_sets are in date";
            case 1 -> "1 data-set is out of date";
            default -> overdue + " data-sets are out of date";
        };
    }

    private static Response uncached(Map<String, Object> body) {
        return Response.ok(body)
                .header("Content-Type", "application/json")
                .header("Cache-Control", "no-cache")
                .build();
    }
}
