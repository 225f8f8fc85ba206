package org.performanceplatform.stagecraft.collectors;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.util.UUID;
import org.performanceplatform.stagecraft.documents.JsonText;

/** Who has figures that can be fetched, such as a service for web analytics ({@code reference/stagecraft.md} section 2.12). */
@Entity
public class Provider extends PanacheEntityBase {

    @Id
    public UUID id;

    public String slug;
    public String name;

    /** A JSON Schema of the credentials that it asks for; the credentials themselves are kept where the collector runs. */
    @Convert(converter = JsonText.class)
    public JsonNode credentialsSchema;
}
