package org.performanceplatform.write.transforms.formulas;

/** Names of fields in results. */
final class Attributes {

    private Attributes() {}

    /** The name under which a collected value is stored: {@code count} for {@code count:sum}, since no field may have a colon. */
    static String stored(String attribute) {
        int colon = attribute.indexOf(':');
        return colon < 0 ? attribute : attribute.substring(0, colon);
    }
}
