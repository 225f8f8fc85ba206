package org.performanceplatform.core.formats;

/**
 * A plain number.
 *
 * @param whole whether it is rounded to a whole number first, as the format {@code integer}
 */
public record NumberFormat(NumberOptions options, boolean whole) implements Format {

    /** Three significant figures, shortened with k, m and bn, zeros added: {@code 1.33m}. */
    public static final NumberFormat SHORT = new NumberFormat(
            new NumberOptions(true, 3, NumberOptions.DEFAULT.decimals(), NumberOptions.DEFAULT.fixed(), true, true),
            false);

    @Override
    public String of(double value) {
        return Numbers.text(rounded(value), options);
    }

    @Override
    public String inFull(double value) {
        return Numbers.text(rounded(value), options.unshortened());
    }

    @Override
    public String name() {
        return whole ? "integer" : "number";
    }

    private double rounded(double value) {
        return whole ? Math.rint(value) : value;
    }
}
