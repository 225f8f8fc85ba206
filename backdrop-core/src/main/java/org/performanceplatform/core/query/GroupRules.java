package org.performanceplatform.core.query;

import org.performanceplatform.core.datasets.FieldName;

/** The rules on {@code group_by}, which look at the first one only, as the reference does. */
final class GroupRules {

    private GroupRules() {}

    static void check(Parameters parameters) {
        parameters.first("group_by").ifPresent(field -> {
            if (!FieldName.isValid(field)) {
                throw new InvalidQueryException("group_by", "Cannot group by an invalid field name");
            }
            if (FieldName.isInternal(field)) {
                throw new InvalidQueryException(
                        "group_by", "Cannot group by internal fields, internal fields start with an underscore");
            }
        });
    }
}
