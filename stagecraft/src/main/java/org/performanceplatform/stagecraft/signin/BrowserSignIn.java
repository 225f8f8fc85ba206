package org.performanceplatform.stagecraft.signin;

import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.core.NewCookie;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.performanceplatform.stagecraft.people.Person;

/** What every way of signing in in a browser has in common: the page it begins with, and what follows when it worked. */
@RequestScoped
public class BrowserSignIn {

    private static final String ONLY_OURSELVES = "default-src 'none'; form-action 'self'; frame-ancestors 'none'";

    private final Sessions sessions;
    private final SignInCookies cookies;
    private final SignInConfig config;

    BrowserSignIn(Sessions sessions, SignInCookies cookies, SignInConfig config) {
        this.sessions = sessions;
        this.cookies = cookies;
        this.config = config;
    }

    /**
     * The page to sign in at.
     *
     * @param problem what went wrong the last time, or empty text
     */
    public Response page(String problem, int status) {
        String token = sessions.secret();
        return Response.status(status)
                .entity(Pages.signIn(token, problem, config.openIdConnect().isOffered()))
                .header("Content-Security-Policy", ONLY_OURSELVES)
                .cookie(cookies.form(token))
                .build();
    }

    /** Begins a session, a new one whatever was before, and shows the person their account. */
    public Response succeeded(Person person, String oldSession) {
        sessions.end(oldSession);
        return Response.seeOther(URI.create("/account"))
                .cookie(cookies.session(sessions.begin(person)))
                .build();
    }

    /** A cookie for a sign-in that goes on elsewhere. */
    public NewCookie attempt(String value) {
        return cookies.attempt(value);
    }

    /** 256 random bits as text. */
    public String secret() {
        return sessions.secret();
    }

    static Response ofOurselves(String html) {
        return Response.ok(html)
                .header("Content-Security-Policy", ONLY_OURSELVES)
                .build();
    }
}
