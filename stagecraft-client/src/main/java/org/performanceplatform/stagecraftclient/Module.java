package org.performanceplatform.stagecraftclient;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;

/**
 * A module of a public dashboard ({@code reference/stagecraft.md} section 2.10, the Spotlight form).
 *
 * @param info paragraphs of "more info"; never null
 * @param dataSource where the figures come from, or null
 * @param modules the modules inside a section, in order; never null
 * @param options every other key of the module, such as {@code value-attribute}
 */
public record Module(
        @JsonProperty("module-type") String moduleType,
        @JsonProperty("slug") String slug,
        @JsonProperty("title") String title,
        @JsonProperty("description") String description,
        @JsonProperty("info") List<String> info,
        @JsonProperty("data-source") DataSource dataSource,
        @JsonProperty("modules") List<Module> modules,
        @JsonAnySetter @JsonAnyGetter Map<String, JsonNode> options) {

    public Module {
        info = info == null ? List.of() : List.copyOf(info);
        modules = modules == null ? List.of() : List.copyOf(modules);
        options = options == null ? Map.of() : options;
    }
}
