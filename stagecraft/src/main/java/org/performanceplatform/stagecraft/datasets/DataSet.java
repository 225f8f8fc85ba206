package org.performanceplatform.stagecraft.datasets;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.JoinTable;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.ManyToOne;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.performanceplatform.stagecraft.datagroups.DataGroup;
import org.performanceplatform.stagecraft.datatypes.DataType;
import org.performanceplatform.stagecraft.people.Person;

/** The records of one data group and one data type ({@code reference/stagecraft.md} section 2.3). */
@Entity
public class DataSet extends PanacheEntityBase {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    public Long id;

    /** {@code <group>_<type>} with underscores for hyphens, as it was at the beginning; it never changes. */
    public String name;

    @ManyToOne(fetch = FetchType.LAZY)
    public DataGroup dataGroup;

    @ManyToOne(fetch = FetchType.LAZY)
    public DataType dataType;

    public boolean rawQueriesAllowed = true;
    public String uploadFormat = "";

    /** Comma-separated. */
    public String uploadFilters = "";

    /** Comma-separated. */
    public String autoIds = "";

    public boolean queryable = true;
    public boolean realtime;

    /** Bytes of BSON, or null for no bound. */
    public Long cappedSize;

    /** Seconds, or null if nobody waits for new records. */
    public Long maxAgeExpected = 86_400L;

    /** Whether readers are told that the data are official; the data can be read either way. */
    public boolean published;

    /** What becomes of records with values that look like personal data: {@code refuse}, {@code warn} or {@code off}. */
    public String personalData = "refuse";

    /** The fields that are not looked at for personal data; comma-separated. */
    public String personalDataExempt = "";

    /** Counts below this are refused, or null for no floor. */
    public Integer smallestCount;

    /** The fields that hold such counts, or empty for those whose names say so; comma-separated. */
    public String smallestCountFields = "";

    /** What readers are told of it: its title, who publishes it and under which licence; empty for what is not said. */
    public String title = "";

    public String organisation = "";
    public String licence = "";

    @ManyToMany
    @JoinTable(
            name = "data_set_owner",
            joinColumns = @JoinColumn(name = "data_set_id"),
            inverseJoinColumns = @JoinColumn(name = "person_id"))
    public Set<Person> owners = new HashSet<>();

    public static Optional<DataSet> named(String name) {
        return find("from DataSet d join fetch d.dataGroup join fetch d.dataType where d.name = ?1", name)
                .firstResultOptional();
    }

    public static Optional<DataSet> of(String dataGroup, String dataType) {
        return find(
                        "from DataSet d join fetch d.dataGroup g join fetch d.dataType t where g.name = ?1 and t.name = ?2",
                        dataGroup,
                        dataType)
                .firstResultOptional();
    }

    /** Those with these names, with their owners, in one statement. */
    public static List<DataSet> withOwners(Collection<String> names) {
        return list("from DataSet d left join fetch d.owners where d.name in ?1", names);
    }

    /** Those of any of the data groups and any of the data types, in one statement. */
    public static List<DataSet> among(Collection<String> dataGroups, Collection<String> dataTypes) {
        return dataGroups.isEmpty() || dataTypes.isEmpty()
                ? List.of()
                : list(
                        "from DataSet d join fetch d.dataGroup g join fetch d.dataType t where g.name in ?1 and t.name in ?2",
                        dataGroups,
                        dataTypes);
    }
}
