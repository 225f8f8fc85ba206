package org.performanceplatform.stagecraft.openidconnect;

import java.util.Optional;

/**
 * Whom the provider says it is.
 *
 * @param subject its issuer and the subject, which never changes
 * @param email their e-mail address, if the provider says that it is theirs
 */
record Identity(String subject, Optional<String> email) {}
