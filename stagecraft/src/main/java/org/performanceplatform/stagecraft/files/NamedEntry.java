package org.performanceplatform.stagecraft.files;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Something that has a name and nothing else: a data group, or a type of organisation. */
@Schema(name = "NamedEntry", additionalProperties = Schema.False.class)
public record NamedEntry(
        @NotNull @Size(min = 1, max = 256, message = "Ensure this value has 1 to {max} characters.")
        String name) {}
