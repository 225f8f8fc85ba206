package org.performanceplatform.stagecraftclient;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.security.interfaces.ECPublicKey;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** How the body of each of stagecraft's answers is read. */
final class Reading {

    /** Turns a body into what it means; null says that the answer stands for nothing, as a 404 does. */
    interface Reader<T> {
        T read(byte[] body) throws IOException;
    }

    /** Every data set, and where to find one. */
    record DataSets(List<DataSet> all, Map<String, DataSet> byName, Map<List<String>, DataSet> byGroupAndType) {}

    private static final TypeReference<List<DataSet>> DATA_SETS = new TypeReference<>() {};
    private static final TypeReference<List<Transform>> TRANSFORMS = new TypeReference<>() {};
    private static final TypeReference<List<DashboardSummary>> DASHBOARDS = new TypeReference<>() {};

    private final ObjectMapper mapper;

    Reading(ObjectMapper mapper) {
        this.mapper = mapper;
    }

    DataSet dataSet(byte[] body) throws IOException {
        return mapper.readValue(body, DataSet.class);
    }

    /** The only data set of a list; null if the list is empty. */
    DataSet firstDataSet(byte[] body) throws IOException {
        return mapper.readValue(body, DATA_SETS).stream().findFirst().orElse(null);
    }

    DataSets dataSets(byte[] body) throws IOException {
        List<DataSet> all = mapper.readValue(body, DATA_SETS).stream()
                .sorted(Comparator.comparing(DataSet::name))
                .toList();
        Map<String, DataSet> byName = new HashMap<>();
        Map<List<String>, DataSet> byGroupAndType = new HashMap<>();
        for (DataSet dataSet : all) {
            byName.put(dataSet.name(), dataSet);
            byGroupAndType.put(List.of(dataSet.dataGroup(), dataSet.dataType()), dataSet);
        }
        return new DataSets(all, byName, byGroupAndType);
    }

    List<DashboardSummary> dashboards(byte[] body) throws IOException {
        List<DashboardSummary> items = mapper.convertValue(mapper.readTree(body).path("items"), DASHBOARDS);
        return items.stream()
                .sorted(Comparator.comparing(DashboardSummary::title).thenComparing(DashboardSummary::slug))
                .toList();
    }

    Dashboard dashboard(byte[] body) throws IOException {
        return mapper.readValue(body, Dashboard.class);
    }

    List<Transform> transforms(byte[] body) throws IOException {
        return mapper.readValue(body, TRANSFORMS).stream()
                .sorted(Comparator.comparing(Transform::id))
                .toList();
    }

    List<DataSetUse> dashboardsUsing(byte[] body) throws IOException {
        List<DataSetUse> uses = new ArrayList<>();
        for (JsonNode dashboard : mapper.readTree(body)) {
            Set<String> filters = new HashSet<>();
            addFilters(dashboard.path("modules"), filters);
            uses.add(new DataSetUse(
                    dashboard.path("slug").asText(), dashboard.path("published").asBoolean(), filters));
        }
        uses.sort(Comparator.comparing(DataSetUse::slug));
        return List.copyOf(uses);
    }

    private static void addFilters(JsonNode modules, Set<String> filters) {
        for (JsonNode module : modules) {
            module.path("query_parameters").path("filter_by").forEach(filter -> filters.add(filter.asText()));
            addFilters(module.path("modules"), filters);
        }
    }

    Map<String, ECPublicKey> signingKeys(byte[] body) throws IOException {
        return SigningKeys.read(mapper.readTree(body));
    }

    Set<String> revocations(byte[] body) throws IOException {
        Set<String> revoked = new HashSet<>();
        for (JsonNode revocation : mapper.readTree(body).path("revocations")) {
            revoked.add(revocation.path("jti").asText());
        }
        return Set.copyOf(revoked);
    }

    /** The counter of {@code GET /configuration}. */
    long version(byte[] body) throws IOException {
        return Optional.ofNullable(mapper.readTree(body).get("version"))
                .filter(JsonNode::canConvertToLong)
                .map(JsonNode::longValue)
                .orElseThrow(() -> new IOException("stagecraft's configuration counter is no number"));
    }
}
