package org.performanceplatform.stagecraft.status;

import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.performanceplatform.stagecraft.access.IgnoresTokens;
import org.performanceplatform.stagecraft.datasets.DataSet;

/** Whether the service is there, as the reference says it ({@code reference/stagecraft.md} section 4.1). */
@Path("/_status")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Status")
public class StatusResource {

    /** Always {@code ok}. */
    public record Ok(String status) {}

    /** Says how many data sets there are. */
    public record Message(String message) {}

    @GET
    @IgnoresTokens
    @Operation(summary = "Whether the service answers; asks no database")
    public Ok status() {
        return new Ok("ok");
    }

    @GET
    @Path("/data-sets")
    @IgnoresTokens
    @Transactional
    @Operation(summary = "How many data sets there are")
    public Message dataSets() {
        return new Message("Got " + DataSet.count() + " data sets.");
    }
}
