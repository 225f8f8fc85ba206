package org.performanceplatform.stagecraft.people;

import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An owner by e-mail address. */
@Schema(name = "Owner", additionalProperties = Schema.False.class)
public record Owner(@NotNull String email) {}
