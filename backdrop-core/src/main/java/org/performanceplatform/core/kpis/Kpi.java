package org.performanceplatform.core.kpis;

/** The four indicators that every transactional service publishes ({@code docs/kpis.md}). */
public enum Kpi {
    COST_PER_TRANSACTION("Cost per transaction", "cost of all channels / completed transactions", false),
    USER_SATISFACTION("User satisfaction", "(weighted mean of the ratings - 1) / 4", true),
    COMPLETION_RATE("Completion rate", "ends / starts", true),
    DIGITAL_TAKE_UP("Digital take-up", "digital transactions / transactions", true);

    private final String title;
    private final String formula;
    private final boolean betterHigh;

    Kpi(String title, String formula, boolean betterHigh) {
        this.title = title;
        this.formula = formula;
        this.betterHigh = betterHigh;
    }

    /** What it is called on pages. */
    public String title() {
        return title;
    }

    /** How it is computed, in words. */
    public String formula() {
        return formula;
    }

    /** Whether a rise is good; a rise of costs is not. */
    public boolean isBetterHigh() {
        return betterHigh;
    }
}
