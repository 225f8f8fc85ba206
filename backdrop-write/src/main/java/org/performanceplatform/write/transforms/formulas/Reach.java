package org.performanceplatform.write.transforms.formulas;

/**
 * From how much input a result is made.
 *
 * @param everything whether from all of it; else from the result's own period and
 * @param periodBefore the one that lies this many periods before; 0 for none
 */
public record Reach(boolean everything, int periodBefore) {

    /** From the records of its own period alone. */
    static final Reach SAME_PERIOD = new Reach(false, 0);

    /** From all records. */
    static final Reach EVERYTHING = new Reach(true, 0);

    /** From its own period and one before. */
    static Reach andBefore(int periods) {
        return new Reach(false, periods);
    }
}
