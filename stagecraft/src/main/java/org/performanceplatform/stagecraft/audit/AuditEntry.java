package org.performanceplatform.stagecraft.audit;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.performanceplatform.stagecraft.documents.JsonText;

/** One change: who made it, when, to what, and how it looked before and after. */
@Entity
@Table(name = "audit_entry")
public class AuditEntry extends PanacheEntityBase {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    public Long id;

    public Instant at;
    public String who;
    public String action;
    public String kind;
    public String item;

    @Convert(converter = JsonText.class)
    public JsonNode before;

    @Convert(converter = JsonText.class)
    public JsonNode after;

    public String requestId;
}
