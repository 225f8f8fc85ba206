package org.performanceplatform.stagecraft.access;

import io.smallrye.config.ConfigMapping;

/** The secrets that stagecraft shares with those who run it. They have no defaults: without one of them it does not start. */
@ConfigMapping(prefix = "stagecraft")
public interface SecretsConfig {

    /** With which the other services read configuration. */
    String serviceToken();

    /** With which an administrator's token is obtained on the command line. */
    String operatorToken();
}
