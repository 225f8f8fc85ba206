package org.performanceplatform.stagecraft.dashboards;

import io.quarkus.panache.common.Parameters;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.performanceplatform.stagecraft.errors.Problem;
import org.performanceplatform.stagecraft.people.Owners;

/** Finds the dashboards that the caller may see. */
@ApplicationScoped
public class Dashboards {

    private static final Pattern ID = Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

    private final Owners owners;

    Dashboards(Owners owners) {
        this.owners = owners;
    }

    /**
     * The dashboard with an id or, failing that, a slug.
     *
     * @throws Problem 404 if there is none that the caller may see
     */
    public Dashboard find(String idOrSlug, String messageIfNone) {
        return byId(idOrSlug)
                .or(() -> bySlug(idOrSlug))
                .filter(dashboard -> owners.include(dashboard.owners))
                .orElseThrow(() -> Problem.notFound(messageIfNone));
    }

    private static Optional<Dashboard> byId(String text) {
        return ID.matcher(text).matches() ? Dashboard.findByIdOptional(UUID.fromString(text)) : Optional.empty();
    }

    private static Optional<Dashboard> bySlug(String slug) {
        return Dashboard.find("slug", slug).firstResultOptional();
    }

    /** The parameters of {@link Owners#CONDITION} for the caller. */
    Parameters ownership() {
        return Parameters.with("seesAll", owners.seesAll()).and("email", owners.email());
    }
}
