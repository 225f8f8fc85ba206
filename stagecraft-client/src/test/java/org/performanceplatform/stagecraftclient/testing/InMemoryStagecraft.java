package org.performanceplatform.stagecraftclient.testing;

import java.security.interfaces.ECPublicKey;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import org.performanceplatform.stagecraftclient.Dashboard;
import org.performanceplatform.stagecraftclient.DashboardSummary;
import org.performanceplatform.stagecraftclient.DataSet;
import org.performanceplatform.stagecraftclient.DataSetUse;
import org.performanceplatform.stagecraftclient.StagecraftClient;
import org.performanceplatform.stagecraftclient.Transform;
import org.performanceplatform.stagecraftclient.TransformConfiguration;

/** A stagecraft whose catalogue a test fills. */
public class InMemoryStagecraft implements StagecraftClient, TransformConfiguration {

    private final Map<String, DataSet> dataSets = new ConcurrentSkipListMap<>();
    private final Map<String, ECPublicKey> keys = new ConcurrentHashMap<>();
    private final Set<String> revoked = ConcurrentHashMap.newKeySet();
    private final Map<String, Transform> transforms = new ConcurrentSkipListMap<>();
    private volatile long version = 1;

    /** Makes a key known. */
    public void know(String keyId, ECPublicKey key) {
        keys.put(keyId, key);
    }

    /** Revokes a token. */
    public void revoke(String tokenId) {
        revoked.add(tokenId);
    }

    /** Makes these the only data sets. */
    public void have(Collection<DataSet> only) {
        dataSets.clear();
        only.forEach(this::add);
    }

    public void add(Transform transform) {
        transforms.put(transform.id(), transform);
        version++;
    }

    /** Takes a transform away. */
    public void remove(Transform transform) {
        transforms.remove(transform.id());
        version++;
    }

    @Override
    public List<Transform> transforms() {
        return List.copyOf(transforms.values());
    }

    @Override
    public List<DataSetUse> dashboardsUsing(String dataSet) {
        return List.of();
    }

    public void add(DataSet dataSet) {
        dataSets.put(dataSet.name(), dataSet);
        version++;
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
        return revoked.contains(tokenId);
    }

    @Override
    public long configurationVersion() {
        return version;
    }
}
