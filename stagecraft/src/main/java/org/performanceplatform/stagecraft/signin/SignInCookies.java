package org.performanceplatform.stagecraft.signin;

import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.core.NewCookie;
import java.util.Optional;
import java.util.Set;

/** The cookies of signing in: for this site alone, out of scripts' reach, and only over HTTPS but on one's own machine. */
@RequestScoped
public class SignInCookies {

    public static final String SESSION = "session";

    /** A sign-in with an account elsewhere that has begun. */
    public static final String ATTEMPT = "sign-in-attempt";

    static final String FORM = "sign-in-form";

    private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]", "::1");

    /** Time to find one's password, and a second factor. */
    private static final int LONGEST_ATTEMPT_SECONDS = 900;

    private final HttpServerRequest request;

    SignInCookies(HttpServerRequest request) {
        this.request = request;
    }

    NewCookie session(String id) {
        return cookie(SESSION, id, NewCookie.DEFAULT_MAX_AGE);
    }

    NewCookie ended() {
        return cookie(SESSION, "", 0);
    }

    NewCookie attempt(String value) {
        return cookie(ATTEMPT, value, LONGEST_ATTEMPT_SECONDS);
    }

    NewCookie form(String token) {
        return cookie(FORM, token, NewCookie.DEFAULT_MAX_AGE);
    }

    private NewCookie cookie(String name, String value, int maxAge) {
        return new NewCookie.Builder(name)
                .value(value)
                .path("/")
                .maxAge(maxAge)
                .httpOnly(true)
                .sameSite(NewCookie.SameSite.LAX)
                .secure(!isLoopback())
                .build();
    }

    private boolean isLoopback() {
        return Optional.ofNullable(request.authority())
                .filter(authority -> LOOPBACK.contains(authority.host()))
                .isPresent();
    }
}
