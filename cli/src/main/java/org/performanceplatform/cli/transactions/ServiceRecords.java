package org.performanceplatform.cli.transactions;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * The records of {@code transactional-services/services}: one for each service, with what is known of it beside its figures. Category and
 * size are nowhere else: neither an organisation nor a dashboard has them.
 */
final class ServiceRecords {

    private static final JsonMapper JSON = new JsonMapper();

    private ServiceRecords() {}

    /** @param periods those of the spreadsheet; the last day of the newest dates the records */
    static Stream<String> of(List<Service> services, List<CoveredPeriod> periods) {
        LocalDate until = periods.stream()
                .map(CoveredPeriod::end)
                .max(Comparator.naturalOrder())
                .orElseThrow();
        return services.stream().map(service -> record(service, until));
    }

    private static String record(Service service, LocalDate until) {
        ObjectNode record = JSON.createObjectNode()
                .put("_id", service.slug())
                .put("_timestamp", until + "T00:00:00Z")
                .put("service_id", service.slug())
                .put("name", service.name())
                .put("department", service.department().name())
                .put("department_abbreviation", service.department().abbreviation())
                .put("department_slug", service.department().slug())
                .put("agency", service.agency().name())
                .put("agency_abbreviation", service.agency().abbreviation())
                .put("category", service.category())
                .put("keywords", String.join(", ", service.keywords()))
                .put("url", service.address())
                .put("description", service.description())
                .put("notes_on_costs", service.costs())
                .put("other_notes", service.otherNotes())
                .put("customer_type", service.customerType())
                .put("business_model", service.businessModel());
        service.highVolume().ifPresent(is -> record.put("high_volume", is));
        return record.toString();
    }
}
