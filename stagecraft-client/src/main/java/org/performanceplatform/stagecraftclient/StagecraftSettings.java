package org.performanceplatform.stagecraftclient;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Objects;

/**
 * Where stagecraft is and how it is asked.
 *
 * @param url stagecraft's root address, without a trailing slash
 * @param serviceToken the secret with which services read configuration
 * @param cacheFile where the last answers are kept for a restart without stagecraft, or null to keep none
 * @param pollInterval how often the configuration counter is asked for
 * @param timeout how long one request may take before the last known answer stands in for it
 * @param keepAllDashboards whether every published dashboard is fetched ahead, so that an outage of stagecraft stops
 *     no page; for spotlight
 */
public record StagecraftSettings(
        URI url,
        String serviceToken,
        Path cacheFile,
        Duration pollInterval,
        Duration timeout,
        boolean keepAllDashboards) {

    /** Often enough that a change is noticed well within five seconds. */
    public static final Duration DEFAULT_POLL_INTERVAL = Duration.ofSeconds(1);

    /** Longer than stagecraft ever takes when well, short enough that a request can still be answered afterwards. */
    public static final Duration DEFAULT_TIMEOUT = Duration.ofSeconds(2);

    public StagecraftSettings {
        Objects.requireNonNull(url, "url");
        Objects.requireNonNull(serviceToken, "serviceToken");
        Objects.requireNonNull(pollInterval, "pollInterval");
        Objects.requireNonNull(timeout, "timeout");
    }

    /** The usual settings: a poll every second, two seconds of patience, no dashboards fetched ahead. */
    public static StagecraftSettings of(URI url, String serviceToken, Path cacheFile) {
        return new StagecraftSettings(url, serviceToken, cacheFile, DEFAULT_POLL_INTERVAL, DEFAULT_TIMEOUT, false);
    }

    /** These settings, with every published dashboard fetched ahead. */
    public StagecraftSettings keepingAllDashboards() {
        return new StagecraftSettings(url, serviceToken, cacheFile, pollInterval, timeout, true);
    }

    /** Without the secret. */
    @Override
    public String toString() {
        return "StagecraftSettings[url=" + url + ", cacheFile=" + cacheFile + "]";
    }
}
