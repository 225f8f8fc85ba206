package org.performanceplatform.stagecraft.files;

import java.util.Set;
import java.util.UUID;

/**
 * An organisation as it is kept.
 *
 * @param abbreviation null where there is none
 * @param parents by id
 */
record OrganisationNode(UUID id, String slug, String type, String name, String abbreviation, Set<UUID> parents) {}
