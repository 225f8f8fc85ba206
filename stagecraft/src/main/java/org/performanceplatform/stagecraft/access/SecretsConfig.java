package org.performanceplatform.stagecraft.access;

import io.smallrye.config.ConfigMapping;
import java.util.Optional;

/** The secrets that stagecraft shares with those who run it. */
@ConfigMapping(prefix = "stagecraft")
public interface SecretsConfig {

    /** With which the other services read configuration; without it no service can. */
    Optional<String> serviceToken();

    /** With which an administrator's token is obtained on the command line; without it nobody can that way. */
    Optional<String> operatorToken();
}
