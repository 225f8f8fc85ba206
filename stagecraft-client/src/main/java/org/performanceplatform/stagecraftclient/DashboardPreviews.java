package org.performanceplatform.stagecraftclient;

import java.util.Optional;

/** Dashboards that are not published, reached by whoever knows their preview secret. */
public interface DashboardPreviews {

    /**
     * The dashboard, or the part of it, behind a preview secret; empty if the secret is unknown, withdrawn or older than
     * 30 days. Never kept: each call asks stagecraft.
     *
     * @param slugPath the path below the dashboard ({@code volumes}), or empty text for all of it
     * @throws StagecraftUnavailableException if stagecraft can't be reached
     */
    Optional<Dashboard> preview(String secret, String slugPath);
}
