package org.performanceplatform.stagecraft.dashboards;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** A link beside a dashboard: to the service itself, or to something else. */
@Entity
public class Link extends PanacheEntityBase {

    static final String TRANSACTION = "transaction";
    static final String OTHER = "other";

    @Id
    public UUID id;

    public UUID dashboardId;
    public String title;
    public String url;
    public String linkType;
    public int position;

    /** The links of the dashboards, in order. */
    static List<Link> of(Collection<UUID> dashboards) {
        return list("dashboardId in ?1 order by position, id", dashboards);
    }
}
