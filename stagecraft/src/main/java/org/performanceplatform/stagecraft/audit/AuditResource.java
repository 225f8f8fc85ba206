package org.performanceplatform.stagecraft.audit;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.panache.common.Parameters;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What was changed, newest first. For administrators. */
@Path("/audit")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Audit")
public class AuditResource {

    /** One change as the API shows it. */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    public record Entry(
            long id,
            Instant at,
            String who,
            String action,
            String kind,
            String item,

            @Schema(type = org.eclipse.microprofile.openapi.annotations.enums.SchemaType.OBJECT, nullable = true)
            JsonNode before,

            @Schema(type = org.eclipse.microprofile.openapi.annotations.enums.SchemaType.OBJECT, nullable = true)
            JsonNode after,

            String requestId) {

        static Entry of(AuditEntry entry) {
            return new Entry(
                    entry.id,
                    entry.at,
                    entry.who,
                    entry.action,
                    entry.kind,
                    entry.item,
                    entry.before,
                    entry.after,
                    entry.requestId);
        }
    }

    /** @param entries newest first; ask again with the last one's id as {@code before} for older ones */
    public record Page(List<Entry> entries) {}

    @GET
    @Transactional
    @Operation(summary = "Every change: who, when, what, before and after; newest first")
    public Page list(
            @Parameter(description = "The kind of thing, such as dashboard") @QueryParam("kind") String kind,
            @Parameter(description = "Which one, by name or slug") @QueryParam("item") String item,
            @Parameter(description = "Who made the change") @QueryParam("who") String who,
            @Parameter(description = "Only entries older than the one with this id") @QueryParam("before") Long before,
            @QueryParam("limit") @DefaultValue("100") @Min(1) @Max(1000) int limit) {
        List<String> conditions = new ArrayList<>(List.of("1 = 1"));
        Parameters parameters = new Parameters();
        condition(conditions, parameters, "kind", "=", kind);
        condition(conditions, parameters, "item", "=", item);
        condition(conditions, parameters, "who", "=", who);
        condition(conditions, parameters, "id", "<", before);
        List<AuditEntry> found = AuditEntry.<AuditEntry>find(
                        String.join(" and ", conditions) + " order by id desc", parameters)
                .range(0, limit - 1)
                .list();
        return new Page(found.stream().map(Entry::of).toList());
    }

    private static void condition(
            List<String> conditions, Parameters parameters, String field, String comparison, Object value) {
        if (value != null) {
            conditions.add(field + " " + comparison + " :" + field);
            parameters.and(field, value);
        }
    }
}
