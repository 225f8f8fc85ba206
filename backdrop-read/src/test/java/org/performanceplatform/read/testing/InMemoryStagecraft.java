package org.performanceplatform.read.testing;

import jakarta.annotation.Priority;
import jakarta.enterprise.inject.Alternative;
import jakarta.inject.Singleton;
import java.security.interfaces.ECPublicKey;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import org.performanceplatform.stagecraftclient.Dashboard;
import org.performanceplatform.stagecraftclient.DashboardSummary;
import org.performanceplatform.stagecraftclient.DataSet;
import org.performanceplatform.stagecraftclient.StagecraftClient;

/** A stagecraft whose catalogue a test fills. */
@Alternative
@Priority(1)
@Singleton
public class InMemoryStagecraft implements StagecraftClient {

    private final Map<String, DataSet> dataSets = new ConcurrentSkipListMap<>();
    private final Map<String, ECPublicKey> keys = new ConcurrentHashMap<>();
    private volatile long version = 1;

    /** Makes these the only data sets. */
    public void have(Collection<DataSet> only) {
        dataSets.clear();
        only.forEach(this::add);
    }

    public void add(DataSet dataSet) {
        dataSets.put(dataSet.name(), dataSet);
        version++;
    }

    /** A key that this stagecraft signs with. */
    public void know(String keyId, ECPublicKey key) {
        keys.put(keyId, key);
    }

    /** The same data set with what readers are told of it. */
    public static DataSet described(DataSet plain, String title, String organisation, String licence) {
        return new DataSet(
                plain.name(),
                plain.dataGroup(),
                plain.dataType(),
                plain.rawQueriesAllowed(),
                plain.queryable(),
                plain.published(),
                plain.realtime(),
                plain.cappedSize(),
                plain.maxAgeExpected(),
                plain.autoIds(),
                plain.schema(),
                plain.personalData(),
                plain.personalDataExempt(),
                plain.smallestCount(),
                title,
                organisation,
                licence);
    }

    /** The same data set, closed to queries. */
    public static DataSet closed(DataSet open) {
        return new DataSet(
                open.name(),
                open.dataGroup(),
                open.dataType(),
                open.rawQueriesAllowed(),
                false,
                open.published(),
                open.realtime(),
                open.cappedSize(),
                open.maxAgeExpected(),
                open.autoIds(),
                open.schema());
    }

    /** A published data set that gives out records. */
    public static DataSet published(String group, String type) {
        String name = (group + "_" + type).replace('-', '_');
        return new DataSet(name, group, type, true, true, true, false, null, 2_678_400L, List.of(), null);
    }

    @Override
    public Optional<DataSet> dataSet(String dataGroup, String dataType) {
        return dataSets.values().stream()
                .filter(set ->
                        set.dataGroup().equals(dataGroup) && set.dataType().equals(dataType))
                .findFirst();
    }

    @Override
    public Optional<DataSet> dataSet(String name) {
        return Optional.ofNullable(dataSets.get(name));
    }

    @Override
    public List<DataSet> dataSets() {
        return List.copyOf(dataSets.values());
    }

    @Override
    public List<DashboardSummary> dashboards() {
        return List.of();
    }

    @Override
    public Optional<Dashboard> dashboard(String slugPath) {
        return Optional.empty();
    }

    @Override
    public Optional<ECPublicKey> signingKey(String keyId) {
        return Optional.ofNullable(keys.get(keyId));
    }

    @Override
    public boolean isRevoked(String tokenId) {
        return false;
    }

    @Override
    public long configurationVersion() {
        return version;
    }
}
