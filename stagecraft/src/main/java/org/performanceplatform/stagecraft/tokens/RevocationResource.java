package org.performanceplatform.stagecraft.tokens;

import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What the services that check tokens need to know of them, and what they report back. */
@Path("/")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Tokens")
public class RevocationResource {

    private static final int MOST_USES = 10_000;

    private final EntityManager entities;
    private final Clock clock;

    RevocationResource(EntityManager entities, Clock clock) {
        this.entities = entities;
        this.clock = clock;
    }

    /** A token that is refused until it would have ended anyway. */
    public record Revocation(UUID jti, Instant expiresAt) {}

    /** @param revocations of tokens that would still be good */
    public record Revocations(List<Revocation> revocations) {}

    /** @param lastUsed when each token was last used, by its {@code jti} */
    @Schema(name = "TokenUses", additionalProperties = Schema.False.class)
    public record Uses(@NotNull @Size(max = MOST_USES) Map<UUID, @NotNull Instant> lastUsed) {}

    @GET
    @Path("revocations")
    @Transactional
    @Operation(summary = "The tokens that were revoked before their end")
    public Revocations list() {
        List<Token> revoked =
                Token.list("revokedAt is not null and expiresAt > ?1 order by revokedAt, id", clock.instant());
        return new Revocations(revoked.stream()
                .map(token -> new Revocation(token.id, token.expiresAt))
                .toList());
    }

    @POST
    @Path("token-uses")
    @APIResponse(responseCode = "204", description = "Noted")
    @Consumes(MediaType.APPLICATION_JSON)
    @Transactional
    @Operation(summary = "Report when tokens were last used; unknown ones are passed over")
    public void report(@NotNull @Valid Uses body) {
        // in the order of the ids, so that two reports at once never wait for each other
        new TreeMap<>(body.lastUsed()).forEach((id, at) -> entities.createQuery(
                        "update Token set lastUsedAt = :at where id = :id and (lastUsedAt is null or lastUsedAt < :at)")
                .setParameter("at", at)
                .setParameter("id", id)
                .executeUpdate());
    }
}
