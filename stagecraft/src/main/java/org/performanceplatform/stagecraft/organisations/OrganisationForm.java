package org.performanceplatform.stagecraft.organisations;

import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * An organisation as the API shows it ({@code reference/stagecraft.md} section 2.6).
 *
 * @param abbreviation the name where there is none
 */
@Schema(name = "Organisation")
public record OrganisationForm(UUID id, Type type, String name, String slug, String abbreviation) {

    @Schema(name = "OrganisationType")
    public record Type(UUID id, String name) {

        static Type of(OrganisationType type) {
            return new Type(type.id, type.name);
        }
    }

    public static OrganisationForm of(Organisation node) {
        return new OrganisationForm(
                node.id,
                Type.of(node.type),
                node.name,
                node.slug,
                Optional.ofNullable(node.abbreviation)
                        .filter(abbreviation -> !abbreviation.isEmpty())
                        .orElse(node.name));
    }
}
