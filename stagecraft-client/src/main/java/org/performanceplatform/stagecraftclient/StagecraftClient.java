package org.performanceplatform.stagecraftclient;

import java.security.interfaces.ECPublicKey;
import java.util.List;
import java.util.Optional;

/**
 * What the other services need to know of stagecraft. Answers come from memory where stagecraft's configuration counter
 * has not moved, and go on being given while stagecraft is away; they are never null. Safe for use by many threads.
 *
 * <p>Every method throws {@link StagecraftUnavailableException} if stagecraft is away and the answer was never known.
 */
public interface StagecraftClient {

    /** The data set of a data group and type, or empty if there is none (remembered for at most a second). */
    Optional<DataSet> dataSet(String dataGroup, String dataType);

    /** The data set of that name, or empty if there is none (remembered for at most a second). */
    Optional<DataSet> dataSet(String name);

    /** Every data set, ordered by name. */
    List<DataSet> dataSets();

    /** The published dashboards, ordered by title. */
    List<DashboardSummary> dashboards();

    /**
     * The dashboard, or the part of it, at a slug path such as {@code licensing} or {@code licensing/volumes}; empty if
     * there is none, or it is not published.
     */
    Optional<Dashboard> dashboard(String slugPath);

    /**
     * The public key with which stagecraft signed a token, or empty if it has no such key. An unknown {@code keyId}
     * asks stagecraft again, at most once in ten seconds.
     */
    Optional<ECPublicKey> signingKey(String keyId);

    /** Whether the token with this {@code jti} was revoked; known within 30 seconds of the revocation. */
    boolean isRevoked(String tokenId);

    /** Stagecraft's configuration counter as last seen: it rises with every change. */
    long configurationVersion();
}
