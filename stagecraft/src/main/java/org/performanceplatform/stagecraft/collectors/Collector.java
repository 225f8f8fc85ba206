package org.performanceplatform.stagecraft.collectors;

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
import org.performanceplatform.stagecraft.datasets.DataSet;
import org.performanceplatform.stagecraft.documents.JsonText;
import org.performanceplatform.stagecraft.people.Person;

/** What is fetched from where, in which way, and which data set it belongs to. */
@Entity
public class Collector extends PanacheEntityBase {

    @Id
    public UUID id;

    public String slug;

    @ManyToOne(fetch = FetchType.LAZY)
    public CollectorType type;

    @ManyToOne(fetch = FetchType.LAZY)
    public DataSource dataSource;

    @ManyToOne(fetch = FetchType.LAZY)
    public DataSet dataSet;

    @Convert(converter = JsonText.class)
    public JsonNode query;

    @Convert(converter = JsonText.class)
    public JsonNode options;

    @ManyToMany
    @JoinTable(
            name = "collector_owner",
            joinColumns = @JoinColumn(name = "collector_id"),
            inverseJoinColumns = @JoinColumn(name = "person_id"))
    public Set<Person> owners = new HashSet<>();

    /** Made of what it collects: no two words of its own to keep in step. */
    public String name() {
        return type.name + " " + dataSet.dataGroup.name + " " + dataSet.dataType.name;
    }
}
