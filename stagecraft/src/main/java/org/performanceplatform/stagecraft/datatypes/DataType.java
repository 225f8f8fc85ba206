package org.performanceplatform.stagecraft.datatypes;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.util.Optional;
import org.performanceplatform.stagecraft.documents.JsonText;

/** What the records of a data set are like: the second half of its name, and the schema that each record must satisfy. */
@Entity
public class DataType extends PanacheEntityBase {

    /** A record must say when; how it says it is for the write API to judge. */
    public static final JsonNode DEFAULT_SCHEMA = JsonText.parse("{\"type\":\"object\",\"required\":[\"_timestamp\"]}");

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    public Long id;

    public String name;
    public String description = "";

    @Convert(converter = JsonText.class)
    public JsonNode schema = DEFAULT_SCHEMA;

    public static Optional<DataType> named(String name) {
        return find("name", name).firstResultOptional();
    }

    /** The data type of that name, added with the default schema if not yet there. The name has been checked. */
    public static DataType findOrAdd(String name) {
        return named(name).orElseGet(() -> {
            DataType added = new DataType();
            added.name = name;
            added.persist();
            return added;
        });
    }
}
