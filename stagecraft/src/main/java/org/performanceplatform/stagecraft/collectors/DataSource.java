package org.performanceplatform.stagecraft.collectors;

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
import org.performanceplatform.stagecraft.people.Person;

/** An account with a provider. */
@Entity
public class DataSource extends PanacheEntityBase {

    @Id
    public UUID id;

    public String slug;
    public String name;

    @ManyToOne(fetch = FetchType.LAZY)
    public Provider provider;

    @ManyToMany
    @JoinTable(
            name = "data_source_owner",
            joinColumns = @JoinColumn(name = "data_source_id"),
            inverseJoinColumns = @JoinColumn(name = "person_id"))
    public Set<Person> owners = new HashSet<>();
}
