package org.performanceplatform.stagecraft.signin;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Optional;

/** How people sign in. */
@ConfigMapping(prefix = "stagecraft")
public interface SignInConfig {

    /** Made at the start if there is no administrator yet. */
    FirstAdministrator firstAdministrator();

    Session session();

    Throttle throttle();

    /** Who may do everything in a new platform. */
    interface FirstAdministrator {

        /** Their e-mail address. */
        Optional<String> email();

        /** Their password, at least 12 characters. */
        Optional<String> password();
    }

    /** How long a sign-in lasts. */
    interface Session {

        /** Without a request. */
        @WithDefault("PT2H")
        Duration idle();

        /** In all. */
        @WithDefault("PT12H")
        Duration lifetime();
    }

    /** How many failed sign-ins are borne. */
    interface Throttle {

        /** The time in which failures are counted. */
        @WithDefault("PT15M")
        Duration window();

        /** Failures for one account: enough for slips of the finger. */
        @WithDefault("5")
        int perAccount();

        /** Failures from one address: an office may share one. */
        @WithDefault("50")
        int perAddress();
    }
}
