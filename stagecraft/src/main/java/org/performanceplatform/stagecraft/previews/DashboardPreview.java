package org.performanceplatform.stagecraft.previews;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;

/** An address at which a dashboard can be seen before it is published. */
@Entity
public class DashboardPreview extends PanacheEntityBase {

    @Id
    public UUID id;

    public UUID dashboardId;

    /** The secret itself is never kept. */
    public String secretHash;

    public String createdBy;
    public Instant createdAt;
    public Instant expiresAt;

    /** Null while it is good. */
    public Instant withdrawnAt;
}
