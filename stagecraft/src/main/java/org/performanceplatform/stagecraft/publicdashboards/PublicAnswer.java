package org.performanceplatform.stagecraft.publicdashboards;

import org.performanceplatform.stagecraft.http.EntityTags;

/**
 * An answer to the public, ready to be sent.
 *
 * @param etag the hash of the body, with its quotes
 * @param version the configuration that it was made from
 */
record PublicAnswer(byte[] body, String etag, long version) {

    /** As in the reference: publishing may take five minutes to be seen by those who don't ask whether it changed. */
    static final String CACHE_CONTROL = "max-age=300";

    static PublicAnswer of(byte[] body, long version) {
        return new PublicAnswer(body, EntityTags.of(body), version);
    }
}
