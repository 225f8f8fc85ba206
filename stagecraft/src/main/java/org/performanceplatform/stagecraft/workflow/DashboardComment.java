package org.performanceplatform.stagecraft.workflow;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;

/** What someone said of a dashboard on its way to the public. */
@Entity
public class DashboardComment extends PanacheEntityBase {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    public Long id;

    public UUID dashboardId;
    public String who;
    public Instant at;
    public String text;

    /** The status that the dashboard was given with it, or null. */
    public String status;
}
