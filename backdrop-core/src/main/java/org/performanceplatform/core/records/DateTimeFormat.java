package org.performanceplatform.core.records;

import com.networknt.schema.ExecutionContext;
import com.networknt.schema.Format;

/** The format {@code date-time} as the reference understands it. */
final class DateTimeFormat implements Format {

    @Override
    public String getName() {
        return "date-time";
    }

    @Override
    public boolean matches(ExecutionContext context, String value) {
        return IsoDateTime.matches(value);
    }
}
