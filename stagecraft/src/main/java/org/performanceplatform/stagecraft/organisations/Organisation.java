package org.performanceplatform.stagecraft.organisations;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.JoinTable;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.ManyToOne;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;

/** A node of the tree of organisations: a department, an agency, a service, a transaction, or of another type. */
@Entity
public class Organisation extends PanacheEntityBase {

    @Id
    public UUID id;

    public String name;

    /** Null where there is none. */
    public String abbreviation;

    public String slug;

    @ManyToOne(fetch = FetchType.LAZY)
    public OrganisationType type;

    @ManyToMany
    @JoinTable(
            name = "organisation_parent",
            joinColumns = @JoinColumn(name = "child_id"),
            inverseJoinColumns = @JoinColumn(name = "parent_id"))
    public Set<Organisation> parents = new HashSet<>();
}
