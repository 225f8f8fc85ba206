package org.performanceplatform.stagecraft.collectors;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Collectors and what belongs to them, as the API shows them ({@code reference/stagecraft.md} section 4.12). */
final class CollectorForms {

    private CollectorForms() {}

    /** Something by id, slug and name. */
    @Schema(name = "NamedReference")
    public record Named(UUID id, String slug, String name) {

        static Named of(Provider provider) {
            return new Named(provider.id, provider.slug, provider.name);
        }
    }

    @Schema(name = "Provider")
    public record ProviderForm(
            UUID id,
            String slug,
            String name,
            @Schema(type = SchemaType.OBJECT) JsonNode credentialsSchema) {

        static ProviderForm of(Provider provider) {
            return new ProviderForm(provider.id, provider.slug, provider.name, provider.credentialsSchema);
        }
    }

    @Schema(name = "DataSource")
    public record DataSourceForm(UUID id, String slug, String name, Named provider) {

        static DataSourceForm of(DataSource source) {
            return new DataSourceForm(source.id, source.slug, source.name, Named.of(source.provider));
        }
    }

    @Schema(name = "CollectorType")
    public record CollectorTypeForm(
            UUID id,
            String slug,
            String name,
            String entryPoint,
            @Schema(type = SchemaType.OBJECT) JsonNode querySchema,
            @Schema(type = SchemaType.OBJECT) JsonNode optionsSchema,
            Named provider) {

        static CollectorTypeForm of(CollectorType type) {
            return new CollectorTypeForm(
                    type.id,
                    type.slug,
                    type.name,
                    type.entryPoint,
                    type.querySchema,
                    type.optionsSchema,
                    Named.of(type.provider));
        }
    }

    /** @param bearerToken always empty: a token is shown once, when it is made */
    @Schema(name = "CollectedDataSet")
    public record Target(String dataType, String dataGroup, String bearerToken) {}

    @Schema(name = "Collector")
    public record CollectorForm(
            UUID id,
            String slug,
            String name,
            @Schema(type = SchemaType.OBJECT) JsonNode query,
            @Schema(type = SchemaType.OBJECT) JsonNode options,
            String entryPoint,
            Named type,
            Named dataSource,
            Target dataSet,
            Named provider) {

        static CollectorForm of(Collector collector) {
            CollectorType type = collector.type;
            DataSource source = collector.dataSource;
            return new CollectorForm(
                    collector.id,
                    collector.slug,
                    collector.name(),
                    collector.query,
                    collector.options,
                    type.entryPoint,
                    new Named(type.id, type.slug, type.name),
                    new Named(source.id, source.slug, source.name),
                    new Target(collector.dataSet.dataType.name, collector.dataSet.dataGroup.name, ""),
                    Named.of(type.provider));
        }
    }
}
