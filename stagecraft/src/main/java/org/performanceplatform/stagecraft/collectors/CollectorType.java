package org.performanceplatform.stagecraft.collectors;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import java.util.UUID;
import org.performanceplatform.stagecraft.documents.JsonText;

/** A way to fetch figures from a provider. */
@Entity
public class CollectorType extends PanacheEntityBase {

    @Id
    public UUID id;

    public String slug;
    public String name;

    @ManyToOne(fetch = FetchType.LAZY)
    public Provider provider;

    /** What the program that collects calls it. */
    public String entryPoint;

    @Convert(converter = JsonText.class)
    public JsonNode querySchema;

    @Convert(converter = JsonText.class)
    public JsonNode optionsSchema;
}
