package org.performanceplatform.stagecraft.transforms;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.util.UUID;
import org.performanceplatform.stagecraft.documents.JsonText;

/** A way to make records from records. */
@Entity
public class TransformType extends PanacheEntityBase {

    @Id
    public UUID id;

    public String name;
    public String function;

    /** A JSON Schema of the options. */
    @Convert(converter = JsonText.class)
    public JsonNode schema;
}
