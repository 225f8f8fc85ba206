package org.performanceplatform.stagecraft.users;

import jakarta.validation.constraints.NotNull;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.performanceplatform.stagecraft.access.Role;

/**
 * What a person shall be. What is left out stays as it is.
 *
 * @param password at least 12 characters; it is kept as a hash only
 */
@Schema(name = "UserRequest", additionalProperties = Schema.False.class)
public record UserRequest(
        @NotNull String email,

        @Schema(enumeration = {"admin", "dashboard-editor", "data-owner"})
        Set<@NotNull Role> roles,

        String password) {

    /** Without the secret. */
    @Override
    public String toString() {
        return "UserRequest[email=" + email + ", roles=" + roles + "]";
    }
}
