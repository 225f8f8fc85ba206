package org.performanceplatform.acceptance.realdata;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** The records that are made of the spreadsheet's quarters, and the quarters that the read API answers with. */
final class QuarterlyRecords {

    private QuarterlyRecords() {}

    /** One line of JSON per service and quarter. */
    static List<String> of(List<ServiceVolumes> services) {
        return services.stream()
                .flatMap(service -> service.total().keySet().stream().map(quarter -> line(service, quarter)))
                .toList();
    }

    /** The values of one field of a grouped answer by quarter; quarters without a value are left out. */
    static SortedMap<LocalDate, Long> byQuarter(Map<String, ?> group, String field) {
        var byQuarter = new TreeMap<LocalDate, Long>();
        for (var bucket : (List<?>) group.get("values")) {
            var values = (Map<?, ?>) bucket;
            if (values.get(field) instanceof Number value) {
                byQuarter.put(LocalDate.parse(((String) values.get("_start_at")).substring(0, 10)), value.longValue());
            }
        }
        return byQuarter;
    }

    private static String line(ServiceVolumes service, LocalDate quarter) {
        var digital = service.digital().get(quarter);
        return String.format(
                Locale.ROOT,
                "{\"_id\":\"%s.%s\",\"_timestamp\":\"%sT00:00:00Z\",\"service_id\":\"%s\",\"type\":\"quarterly\","
                        + "\"period\":\"quarter\",\"number_of_transactions\":%d%s}",
                service.slug(),
                quarter,
                quarter,
                service.slug(),
                service.total().get(quarter),
                digital == null ? "" : ",\"number_of_digital_transactions\":" + digital);
    }
}
