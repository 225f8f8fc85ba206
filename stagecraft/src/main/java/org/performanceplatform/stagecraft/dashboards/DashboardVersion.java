package org.performanceplatform.stagecraft.dashboards;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.performanceplatform.stagecraft.documents.JsonText;

/** How a dashboard looked after one change. */
@Entity
public class DashboardVersion extends PanacheEntityBase {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    public Long id;

    public UUID dashboardId;

    /** The dashboard's revision after the change. */
    public long number;

    public String action;
    public String who;
    public Instant at;

    /** The dashboard as those who edit it see it. */
    @Convert(converter = JsonText.class)
    public JsonNode document;
}
