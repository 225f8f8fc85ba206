package org.performanceplatform.stagecraft.transforms;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.performanceplatform.stagecraft.errors.Problem;
import org.performanceplatform.stagecraft.people.Owners;

/** The transforms that the caller may see. */
@ApplicationScoped
class Transforms {

    private final Owners owners;

    Transforms(Owners owners) {
        this.owners = owners;
    }

    /**
     * One of them.
     *
     * @throws Problem 404 if there is none with this id, or the caller may not see it
     */
    Transform find(UUID id) {
        return Transform.<Transform>findByIdOptional(id)
                .filter(transform -> owners.include(transform.owners))
                .orElseThrow(() -> Problem.notFound("model not found"));
    }
}
