package org.performanceplatform.core.results;

/**
 * Where a result comes from.
 *
 * @param dataGroup the data group, or null for a module without data of its own
 * @param dataType the data type, or null
 * @param address the exact public read-API address of the data, or null
 * @param licence the licence's name
 * @param licenceAddress where its text stands
 */
public record Provenance(String dataGroup, String dataType, String address, String licence, String licenceAddress) {

    private static final String OGL = "Open Government Licence v3.0";
    private static final String OGL_ADDRESS =
            "https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/";

    /** No data of its own. */
    public static final Provenance NONE = new Provenance(null, null, null, OGL, OGL_ADDRESS);

    /** Data of a data set under the Open Government Licence. */
    public static Provenance openGovernment(String dataGroup, String dataType, String address) {
        return new Provenance(dataGroup, dataType, address, OGL, OGL_ADDRESS);
    }
}
