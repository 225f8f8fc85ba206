package org.performanceplatform.stagecraft.modules;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.performanceplatform.stagecraft.datasets.DataSet;
import org.performanceplatform.stagecraft.documents.JsonText;
import org.performanceplatform.stagecraft.moduletypes.ModuleType;

/** One part of a dashboard ({@code reference/stagecraft.md} section 2.10). */
@Entity
public class Module extends PanacheEntityBase {

    @Id
    public UUID id;

    public UUID dashboardId;

    @ManyToOne(fetch = FetchType.LAZY)
    public ModuleType type;

    /** Null where no figures are attached, as for a section. */
    @ManyToOne(fetch = FetchType.LAZY)
    public DataSet dataSet;

    /** The section that it is in, or null at the top. */
    public UUID parentId;

    public String slug;
    public String title;
    public String description = "";

    /** An array of text, or null. */
    @Convert(converter = JsonText.class)
    public JsonNode info;

    @Convert(converter = JsonText.class)
    public JsonNode options;

    /** An object, or null. */
    @Convert(converter = JsonText.class)
    public JsonNode queryParameters;

    /** Its place among its siblings. */
    public int position;

    /** Every module of the dashboards, with type and data set, in one statement. */
    public static List<Module> of(Collection<UUID> dashboards) {
        return list(
                "from Module m join fetch m.type left join fetch m.dataSet d left join fetch d.dataGroup"
                        + " left join fetch d.dataType where m.dashboardId in ?1 order by m.position, m.id",
                dashboards);
    }
}
