package org.performanceplatform.stagecraft.files;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * An organisation in a folder of files. Its slug tells which it is; where several have one slug, type and name tell too.
 *
 * @param type by name
 * @param parent the slug of what is above it, or {@code {"slug", "type", "name"}} where the slug is not enough, or a list
 *     of such; left out, it is at the top
 */
@Schema(name = "OrganisationEntry", additionalProperties = Schema.False.class)
@JsonInclude(JsonInclude.Include.NON_NULL)
public record OrganisationEntry(
        @NotNull
        @Pattern(regexp = "[-a-z0-9]+", message = "Slug can only contain lower case letters, numbers or hyphens")
        @Size(max = 150, message = "Ensure this value has at most {max} characters.")
        String slug,

        @NotNull @Size(min = 1, max = 256, message = "Ensure this value has 1 to {max} characters.")
        String name,

        @Size(max = 50, message = "Ensure this value has at most {max} characters.")
        String abbreviation,

        @NotNull String type,

        @Schema(anyOf = {String.class, Reference.class, Object[].class})
        JsonNode parent) {

    /** An organisation by its slug and, where needed, by type and name. */
    @Schema(name = "OrganisationReferenceBySlug", additionalProperties = Schema.False.class)
    public record Reference(String slug, String type, String name) {}
}
