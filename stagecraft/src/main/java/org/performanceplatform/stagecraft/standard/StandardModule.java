package org.performanceplatform.stagecraft.standard;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.performanceplatform.stagecraft.documents.ShippedDocuments;

/**
 * A module that the standard dashboard of a transactional service has where its data set exists. What each looks like is in
 * {@code standard-dashboard.json}, by its slug.
 */
enum StandardModule {
    COST_PER_TRANSACTION("cost-per-transaction", "cost-per-transaction"),
    TRANSACTIONS("transactions", "transactions-by-channel"),
    DIGITAL_TAKE_UP("digital-take-up", "transactions-by-channel"),
    USER_SATISFACTION("user-satisfaction", "customer-satisfaction"),
    COMPLETION_RATE("completion-rate", "journey"),
    USERS_NOW("users-now", "realtime"),
    DEVICES("devices", "device-usage"),
    BROWSERS("browsers", "browser-usage"),
    NEW_AND_RETURNING_USERS("new-and-returning-users", "new-returning-users"),
    HELP_USAGE("help-usage", "help-usage"),
    AVAILABILITY("availability", "monitoring");

    private final String slug;
    private final String dataType;

    StandardModule(String slug, String dataType) {
        this.slug = slug;
        this.dataType = dataType;
    }

    /** The data type whose data set it shows. */
    String dataType() {
        return dataType;
    }

    /** The module as it would be sent, showing the data set of a group. */
    ObjectNode request(String dataGroup) {
        ObjectNode request =
                ShippedDocuments.read("/standard-dashboard.json").path(slug).deepCopy();
        return request.put("slug", slug).put("data_group", dataGroup).put("data_type", dataType);
    }
}
