package org.performanceplatform.spotlight.explorer;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.performanceplatform.core.formats.CurrencyFormat;
import org.performanceplatform.core.formats.Format;

/** What is known of a service and period. */
public enum Measure {
    VOLUME("number_of_transactions", "Transactions", "number", true, true),
    DIGITAL_VOLUME("number_of_digital_transactions", "Digital transactions", "number", true, true),
    TAKE_UP("digital_takeup", "Digital take-up", "percent", true, false),
    COST_PER_TRANSACTION("cost_per_transaction", "Cost per transaction", "pence", false, true),
    DIGITAL_COST("digital_cost_per_transaction", "Cost per digital transaction", "pence", false, false),
    TOTAL_COST("total_cost", "Total cost", "currency", false, false);

    /** Pounds: {@code reference/ecosystem.md} section 6.3. */
    private static final double PENCE_BELOW = 100;

    private final String field;
    private final String label;
    private final Format format;
    private final Format exact;
    private final boolean betterHigh;
    private final boolean expected;

    Measure(String field, String label, String type, boolean betterHigh, boolean expected) {
        this.field = field;
        this.label = label;
        this.format = format(type, true);
        this.exact = format(type, false);
        this.betterHigh = betterHigh;
        this.expected = expected;
    }

    private static Format format(String type, boolean magnitude) {
        ObjectNode options = JsonNodeFactory.instance.objectNode().put("type", type);
        switch (type) {
            case "pence" -> options.put("type", "currency").put("pence", true);
            case "percent" -> options.put("dps", 1);
            default -> options.put("magnitude", magnitude);
        }
        Format format = Format.named(options).orElseThrow();
        return format instanceof CurrencyFormat money ? money.withPenceBelow(PENCE_BELOW) : format;
    }

    /** Its field in records and downloads. */
    public String field() {
        return field;
    }

    /** Its name for people. */
    public String label() {
        return label;
    }

    /** Three significant figures: {@code 47.1m}. */
    public Format format() {
        return format;
    }

    /** In full: {@code 47,055,169}. */
    public Format exact() {
        return exact;
    }

    /** Whether a rise is good; a rise of costs is not. */
    public boolean isBetterHigh() {
        return betterHigh;
    }

    /** The figures that it is made of, itself if it is asked for: if one of them is not applicable, it isn't either. */
    List<Measure> needs() {
        return switch (this) {
            case VOLUME, DIGITAL_VOLUME, COST_PER_TRANSACTION, DIGITAL_COST -> List.of(this);
            case TAKE_UP -> List.of(DIGITAL_VOLUME, VOLUME);
            case TOTAL_COST -> List.of(COST_PER_TRANSACTION, VOLUME);
        };
    }

    /** Whether services are asked for it, so that it counts for completeness; the others are computed. */
    public boolean isExpected() {
        return expected;
    }
}
