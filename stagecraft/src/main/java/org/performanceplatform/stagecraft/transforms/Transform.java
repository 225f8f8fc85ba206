package org.performanceplatform.stagecraft.transforms;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Convert;
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
import org.performanceplatform.stagecraft.datagroups.DataGroup;
import org.performanceplatform.stagecraft.datatypes.DataType;
import org.performanceplatform.stagecraft.documents.JsonText;
import org.performanceplatform.stagecraft.people.Person;

/** Makes the records of one data set from those of another ({@code reference/stagecraft.md} section 2.11). */
@Entity
public class Transform extends PanacheEntityBase {

    @Id
    public UUID id;

    @ManyToOne(fetch = FetchType.LAZY)
    public TransformType type;

    /** Null for the data sets of every group. */
    @ManyToOne(fetch = FetchType.LAZY)
    public DataGroup inputGroup;

    @ManyToOne(fetch = FetchType.LAZY)
    public DataType inputType;

    @Convert(converter = JsonText.class)
    public JsonNode queryParameters;

    @Convert(converter = JsonText.class)
    public JsonNode options;

    /** Null for the group of the input. */
    @ManyToOne(fetch = FetchType.LAZY)
    public DataGroup outputGroup;

    @ManyToOne(fetch = FetchType.LAZY)
    public DataType outputType;

    @ManyToMany
    @JoinTable(
            name = "transform_owner",
            joinColumns = @JoinColumn(name = "transform_id"),
            inverseJoinColumns = @JoinColumn(name = "person_id"))
    public Set<Person> owners = new HashSet<>();
}
