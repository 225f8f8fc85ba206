package org.performanceplatform.stagecraft.organisations;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.util.UUID;

/** A level of the tree of organisations, such as {@code department}. */
@Entity
public class OrganisationType extends PanacheEntityBase {

    public static final String DEPARTMENT = "department";
    public static final String AGENCY = "agency";
    public static final String SERVICE = "service";

    @Id
    public UUID id;

    public String name;
}
