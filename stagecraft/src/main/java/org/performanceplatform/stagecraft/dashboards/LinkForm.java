package org.performanceplatform.stagecraft.dashboards;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A link as the API shows and takes it.
 *
 * @param type {@code transaction} for the service itself, {@code other} for anything else
 */
@Schema(name = "Link", additionalProperties = Schema.False.class)
public record LinkForm(
        @NotNull @Size(max = 100, message = "Ensure this value has at most {max} characters.")
        String title,

        @NotNull @Pattern(regexp = "transaction|other", message = "A link is of type transaction or other.")
        String type,

        @NotNull
        @Size(max = 200, message = "Ensure this value has at most {max} characters.")
        @Pattern(regexp = "|(https?://|/(?!/))\\S*", message = "Enter a valid URL.")
        String url) {

    static LinkForm of(Link link) {
        return new LinkForm(link.title, link.linkType, link.url);
    }
}
