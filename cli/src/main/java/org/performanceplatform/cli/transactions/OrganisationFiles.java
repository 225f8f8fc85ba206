package org.performanceplatform.cli.transactions;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.performanceplatform.cli.transactions.Service.Body;

/** The departments, and below them the bodies that run services, as files of {@code ./pp apply} have them. */
final class OrganisationFiles {

    private static final JsonMapper JSON = new JsonMapper();
    private static final String DEPARTMENT = "department";
    private static final String AGENCY = "agency";

    private OrganisationFiles() {}

    /** Each once, departments first. */
    static ArrayNode of(List<Service> services) {
        Map<Body, ObjectNode> departments = new LinkedHashMap<>();
        Map<String, ObjectNode> agencies = new LinkedHashMap<>();
        for (Service service : services) {
            departments.computeIfAbsent(service.department(), body -> entry(body, DEPARTMENT));
            if (!service.isRunByDepartment()) {
                agencies.computeIfAbsent(
                        service.agency().name() + " of " + service.department().name(), key -> {
                            ObjectNode agency = entry(service.agency(), AGENCY);
                            agency.set("parent", reference(service.department(), DEPARTMENT));
                            return agency;
                        });
            }
        }
        ArrayNode all = JSON.createArrayNode();
        departments.values().forEach(all::add);
        agencies.values().forEach(all::add);
        return all;
    }

    /** Names the body that runs a service. */
    static ObjectNode reference(Service service) {
        return service.isRunByDepartment()
                ? reference(service.department(), DEPARTMENT)
                : reference(service.agency(), AGENCY);
    }

    private static ObjectNode reference(Body body, String type) {
        return JSON.createObjectNode()
                .put("slug", body.slug())
                .put("type", type)
                .put("name", body.name());
    }

    private static ObjectNode entry(Body body, String type) {
        ObjectNode entry = JSON.createObjectNode()
                .put("slug", body.slug())
                .put("name", body.name())
                .put("type", type);
        return body.abbreviation().isEmpty() ? entry : entry.put("abbreviation", body.abbreviation());
    }
}
