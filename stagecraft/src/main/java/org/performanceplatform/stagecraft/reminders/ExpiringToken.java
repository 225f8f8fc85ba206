package org.performanceplatform.stagecraft.reminders;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.performanceplatform.stagecraft.tokens.TokenForm;

/**
 * A write token that is good and ends soon.
 *
 * @param owners the e-mail addresses of those who own the data set
 */
@Schema(name = "ExpiringToken")
public record ExpiringToken(String dataSet, TokenForm token, List<String> owners) {}
