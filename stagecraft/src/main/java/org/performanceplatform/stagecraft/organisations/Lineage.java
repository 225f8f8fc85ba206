package org.performanceplatform.stagecraft.organisations;

import java.util.List;
import java.util.Optional;

/**
 * An organisation with everything above it.
 *
 * @param furthestFirst the organisation itself is last; empty where there is none
 */
public record Lineage(List<OrganisationForm> furthestFirst) {

    /** The nearest of a type, the organisation itself included. */
    public Optional<OrganisationForm> nearest(String type) {
        Optional<OrganisationForm> nearest = Optional.empty();
        for (OrganisationForm node : furthestFirst) {
            if (node.type().name().equals(type)) {
                nearest = Optional.of(node);
            }
        }
        return nearest;
    }
}
