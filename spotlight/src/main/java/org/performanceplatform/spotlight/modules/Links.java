package org.performanceplatform.spotlight.modules;

/** Addresses that come from data. */
final class Links {

    private Links() {}

    /** The address if following it can do no harm, otherwise null. */
    static String safe(String address) {
        boolean web = address.startsWith("https://") || address.startsWith("http://");
        boolean here = address.startsWith("/") && !address.startsWith("//");
        return web || here ? address : null;
    }
}
