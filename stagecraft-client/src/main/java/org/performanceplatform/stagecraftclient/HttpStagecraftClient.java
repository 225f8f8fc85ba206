package org.performanceplatform.stagecraftclient;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.security.interfaces.ECPublicKey;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Stagecraft over HTTP. A thread of its own asks for the configuration counter about once a second and keeps keys,
 * revocations and the list of data sets at hand; everything else is asked for when it is first wanted and again after
 * the counter has moved. Made once per service, and closed with it.
 *
 * <p>Where a cache file is given, the last answers survive a restart of the service while stagecraft is away.
 */
public final class HttpStagecraftClient
        implements StagecraftClient, DashboardPreviews, TokenUses, TransformConfiguration, AutoCloseable {

    private static final Duration UNKNOWN_KEY_PAUSE = Duration.ofSeconds(10);

    private final StagecraftHttp http;
    private final ResourceCache cache;
    private final Reading reading;
    private final ObjectMapper mapper;
    private final Poller poller;
    private final Object unknownKey = new Object();
    private long lastAskedForUnknownKey = System.nanoTime() - UNKNOWN_KEY_PAUSE.toNanos();

    /**
     * Reads the cache file, asks stagecraft once, and starts the polling thread. Succeeds whether or not stagecraft can be
     * reached.
     */
    public HttpStagecraftClient(StagecraftSettings settings) {
        this.mapper = JsonMapper.builder().build();
        this.reading = new Reading(mapper);
        this.http = new StagecraftHttp(settings);
        this.cache = new ResourceCache(http);
        Optional<CacheFile> file = Optional.ofNullable(settings.cacheFile()).map(path -> new CacheFile(path, mapper));
        file.flatMap(CacheFile::read).ifPresent(cache::restore);
        this.poller = new Poller(settings, http, cache, reading, file);
        poller.start();
    }

    @Override
    public Optional<DataSet> dataSet(String dataGroup, String dataType) {
        return listed().map(dataSets -> dataSets.byGroupAndType().get(List.of(dataGroup, dataType)))
                .or(() -> cache.get(Paths.dataSet(dataGroup, dataType), reading::firstDataSet));
    }

    @Override
    public Optional<DataSet> dataSet(String name) {
        return listed().map(dataSets -> dataSets.byName().get(name))
                .or(() -> cache.get(Paths.dataSet(name), reading::dataSet));
    }

    private Optional<Reading.DataSets> listed() {
        return cache.current(Paths.DATA_SETS, reading::dataSets);
    }

    @Override
    public List<DataSet> dataSets() {
        return cache.get(Paths.DATA_SETS, reading::dataSets)
                .map(Reading.DataSets::all)
                .orElse(List.of());
    }

    @Override
    public List<DashboardSummary> dashboards() {
        return cache.get(Paths.DASHBOARDS, reading::dashboards).orElse(List.of());
    }

    @Override
    public Optional<Dashboard> dashboard(String slugPath) {
        return cache.get(Paths.dashboard(slugPath), reading::dashboard);
    }

    @Override
    public Optional<Dashboard> preview(String secret, String slugPath) {
        try {
            StagecraftHttp.Answer answer = http.get(Paths.preview(secret, slugPath), null);
            return answer.status() == 200 ? Optional.of(reading.dashboard(answer.body())) : Optional.empty();
        } catch (IOException e) {
            throw new StagecraftUnavailableException("stagecraft can't be asked for a preview", e);
        }
    }

    @Override
    public List<Transform> transforms() {
        return cache.get(Paths.TRANSFORMS, reading::transforms).orElse(List.of());
    }

    @Override
    public List<DataSetUse> dashboardsUsing(String dataSet) {
        return cache.get(Paths.dashboardsUsing(dataSet), reading::dashboardsUsing)
                .orElse(List.of());
    }

    @Override
    public Optional<ECPublicKey> signingKey(String keyId) {
        Optional<ECPublicKey> key = knownKey(keyId);
        if (key.isPresent() || !mayAskForUnknownKey()) {
            return key;
        }
        cache.refresh(Paths.SIGNING_KEYS, reading::signingKeys);
        return knownKey(keyId);
    }

    private Optional<ECPublicKey> knownKey(String keyId) {
        return cache.latest(Paths.SIGNING_KEYS, reading::signingKeys).map(keys -> keys.get(keyId));
    }

    private boolean mayAskForUnknownKey() {
        synchronized (unknownKey) {
            long now = System.nanoTime();
            if (now - lastAskedForUnknownKey < UNKNOWN_KEY_PAUSE.toNanos()) {
                return false;
            }
            lastAskedForUnknownKey = now;
            return true;
        }
    }

    @Override
    public boolean isRevoked(String tokenId) {
        return cache.latest(Paths.REVOCATIONS, reading::revocations)
                .map(revoked -> revoked.contains(tokenId))
                .orElse(false);
    }

    @Override
    public long configurationVersion() {
        if (cache.version() == ResourceCache.UNKNOWN) {
            throw new StagecraftUnavailableException("stagecraft was never reached", null);
        }
        return cache.version();
    }

    @Override
    public void report(Map<String, Instant> lastUsedByTokenId) {
        Map<String, String> uses = new TreeMap<>();
        lastUsedByTokenId.forEach((tokenId, at) -> uses.put(tokenId, at.toString()));
        try {
            http.post(Paths.TOKEN_USES, mapper.writeValueAsBytes(Map.of("last_used", uses)));
        } catch (IOException e) {
            throw new StagecraftUnavailableException("stagecraft did not take the report of token uses", e);
        }
    }

    /** Whether stagecraft answered the last time it was asked; for a service's readiness details. */
    public boolean isReachable() {
        return cache.isReachable();
    }

    /** Stops the polling thread and keeps what is known. */
    @Override
    public void close() {
        poller.close();
    }
}
