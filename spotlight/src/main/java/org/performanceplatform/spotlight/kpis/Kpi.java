package org.performanceplatform.spotlight.kpis;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Arrays;
import java.util.Optional;
import org.performanceplatform.core.formats.Format;

/** The figures by which services are compared ({@code reference/ecosystem.md} section 5.5). */
public enum Kpi {
    TRANSACTIONS("number_of_transactions", "Transactions per year", "integer", true),
    TOTAL_COST("total_cost", "Cost per year", "currency", true),
    COST_PER_TRANSACTION("cost_per_transaction", "Cost per transaction", "pence", false),
    DIGITAL_TAKE_UP("digital_takeup", "Digital take-up", "percent", false),
    USER_SATISFACTION("user_satisfaction_score", "User satisfaction", "percent", false),
    COMPLETION_RATE("completion_rate", "Completion rate", "percent", false);

    private final String key;
    private final String label;
    private final Format format;
    private final boolean summed;

    Kpi(String key, String label, String format, boolean summed) {
        this.key = key;
        this.label = label;
        this.summed = summed;
        ObjectNode options = JsonNodeFactory.instance.objectNode();
        options.put("type", format.equals("pence") ? "currency" : format);
        if (format.equals("pence")) {
            options.put("pence", true);
        } else if (!format.equals("percent")) {
            options.put("magnitude", true);
        }
        this.format = Format.named(options).orElseThrow();
    }

    /** The one whose field in the aggregates has this name. */
    public static Optional<Kpi> ofKey(String key) {
        return Arrays.stream(values()).filter(kpi -> kpi.key.equals(key)).findFirst();
    }

    /** Its field in the aggregates, and its name in addresses. */
    public String key() {
        return key;
    }

    /** Its name for people. */
    public String label() {
        return label;
    }

    /** How its figures are written. */
    public Format format() {
        return format;
    }

    /** Whether several services add up; otherwise they are averaged, weighted by their transactions. */
    boolean summed() {
        return summed;
    }
}
