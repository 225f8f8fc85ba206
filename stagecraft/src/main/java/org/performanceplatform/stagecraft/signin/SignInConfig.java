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

    OpenIdConnect openIdConnect();

    /** Who may do everything in a new platform. */
    interface FirstAdministrator {

        /** Their e-mail address. */
        Optional<String> email();

        /** Their password, at least 12 characters. */
        Optional<String> password();
    }

    /** A provider of OpenID Connect with whose accounts people may sign in, beside their passwords here. */
    interface OpenIdConnect {

        /** The provider's issuer identifier, an {@code https} address. Without it nothing of this is offered. */
        Optional<String> issuer();

        /** By what name stagecraft is known there. */
        Optional<String> clientId();

        /** The secret that goes with it; none for a public client, which PKCE protects. */
        Optional<String> clientSecret();

        /** How long the provider may take for an answer. */
        @WithDefault("PT5S")
        Duration timeout();

        /** Whether people can sign in this way. */
        default boolean isOffered() {
            return issuer().isPresent() && clientId().isPresent();
        }
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
