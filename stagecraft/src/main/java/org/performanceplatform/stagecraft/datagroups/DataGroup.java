package org.performanceplatform.stagecraft.datagroups;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.util.Optional;

/** What a family of data sets is about, usually a service: the first half of their names. */
@Entity
public class DataGroup extends PanacheEntityBase {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    public Long id;

    public String name;

    public static Optional<DataGroup> named(String name) {
        return find("name", name).firstResultOptional();
    }

    /** The data group of that name, added if not yet there. The name has been checked. */
    public static DataGroup findOrAdd(String name) {
        return named(name).orElseGet(() -> {
            DataGroup added = new DataGroup();
            added.name = name;
            added.persist();
            return added;
        });
    }
}
