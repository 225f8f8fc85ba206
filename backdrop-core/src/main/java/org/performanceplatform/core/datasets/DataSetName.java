package org.performanceplatform.core.datasets;

/**
 * The immutable name of a data set, {@code <group>_<type>} with every hyphen replaced by an underscore
 * ({@code reference/stagecraft.md} section 2.3).
 *
 * @param value lower-case letters, digits and underscores
 */
public record DataSetName(String value) {

    /** The name of the data set of a data group and a data type. */
    public static DataSetName of(String dataGroup, String dataType) {
        return new DataSetName((dataGroup + "_" + dataType).replace('-', '_'));
    }

    @Override
    public String toString() {
        return value;
    }
}
