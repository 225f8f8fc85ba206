package org.performanceplatform.stagecraft.organisations;

import java.util.List;

/**
 * An organisation with everything above it.
 *
 * @param furthestFirst the organisation itself is last; empty where there is none
 */
public record Lineage(List<OrganisationForm> furthestFirst) {}
