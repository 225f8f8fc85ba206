package org.performanceplatform.stagecraft.dashboards;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.JoinTable;
import jakarta.persistence.ManyToMany;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.performanceplatform.stagecraft.people.Person;

/** A page about a service ({@code reference/stagecraft.md} section 2.7). */
@Entity
public class Dashboard extends PanacheEntityBase {

    @Id
    public UUID id;

    public String slug;
    public String dashboardType = "transaction";
    public String pageType = "dashboard";

    @Convert(converter = Status.Word.class)
    public Status status = Status.UNPUBLISHED;

    public String title;
    public String description = "";
    public String descriptionExtra = "";
    public String costs = "";
    public String otherNotes = "";
    public String customerType = "";
    public String businessModel = "";
    public boolean improveDashboardMessage = true;
    public String strapline = "Dashboard";
    public String tagline = "";

    /** Null where none is named. */
    public UUID organisationId;

    /** Counts the changes; what a change names in {@code If-Match}. */
    public long revision = 1;

    @ManyToMany
    @JoinTable(
            name = "dashboard_owner",
            joinColumns = @JoinColumn(name = "dashboard_id"),
            inverseJoinColumns = @JoinColumn(name = "person_id"))
    public Set<Person> owners = new HashSet<>();

    public boolean isPublished() {
        return status == Status.PUBLISHED;
    }
}
