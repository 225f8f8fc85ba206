package org.performanceplatform.stagecraft.signin;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.vertx.core.http.HttpServerRequest;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.CookieParam;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.security.MessageDigest;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.performanceplatform.stagecraft.access.IgnoresTokens;
import org.performanceplatform.stagecraft.errors.Problem;
import org.performanceplatform.stagecraft.people.Passwords;
import org.performanceplatform.stagecraft.people.Person;
import org.performanceplatform.stagecraft.users.UserTokens;

/** Signing in and out in a browser. */
@Path("/")
@Produces(MediaType.TEXT_HTML)
public class SignInResource {

    private final Sessions sessions;
    private final Throttle throttle;
    private final SignInCookies cookies;
    private final BrowserSignIn signIn;
    private final UserTokens tokens;
    private final HttpServerRequest request;

    SignInResource(
            Sessions sessions,
            Throttle throttle,
            SignInCookies cookies,
            BrowserSignIn signIn,
            UserTokens tokens,
            HttpServerRequest request) {
        this.sessions = sessions;
        this.throttle = throttle;
        this.cookies = cookies;
        this.signIn = signIn;
        this.tokens = tokens;
        this.request = request;
    }

    @GET
    @Path("sign-in")
    @IgnoresTokens
    @Operation(hidden = true)
    public Response form() {
        return signIn.page("", 200);
    }

    @POST
    @Path("sign-in")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @IgnoresTokens
    @Transactional
    @Operation(hidden = true)
    public Response enter(
            @FormParam("email") String email,
            @FormParam("password") String password,
            @FormParam("form_token") String formToken,
            @CookieParam(SignInCookies.FORM) String formCookie,
            @CookieParam(SignInCookies.SESSION) String oldSession) {
        if (!same(formToken, formCookie) || email == null || password == null) {
            return signIn.page("The form was too old. Try again.", 400);
        }
        String address = request.remoteAddress().hostAddress();
        throttle.check(email, address);
        Optional<Person> person = Person.withEmail(email);
        String hash = person.map(known -> known.passwordHash).orElse(null);
        if (!Passwords.matches(password, hash)) {
            throttle.failed(email, address);
            return signIn.page("The email address or the password is wrong.", 401);
        }
        throttle.succeeded(email);
        return signIn.succeeded(person.orElseThrow(), oldSession);
    }

    @GET
    @Path("account")
    @IgnoresTokens
    @Transactional
    @Operation(hidden = true)
    public Response account(@CookieParam(SignInCookies.SESSION) String cookie) {
        return sessions.find(cookie)
                .map(session -> BrowserSignIn.ofOurselves(Pages.account(session, "")))
                .orElseGet(() -> Response.seeOther(URI.create("/sign-in")).build());
    }

    @POST
    @Path("account/tokens")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @IgnoresTokens
    @Transactional
    @Operation(hidden = true)
    public Response makeToken(
            @FormParam("csrf_token") String csrfToken, @CookieParam(SignInCookies.SESSION) String cookie) {
        Session session = checked(csrfToken, cookie);
        return BrowserSignIn.ofOurselves(
                Pages.account(session, tokens.issueToThemselves(session.person).token()));
    }

    @POST
    @Path("sign-out")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @IgnoresTokens
    @Transactional
    @Operation(hidden = true)
    public Response signOut(
            @FormParam("csrf_token") String csrfToken, @CookieParam(SignInCookies.SESSION) String cookie) {
        checked(csrfToken, cookie);
        sessions.end(cookie);
        return Response.seeOther(URI.create("/sign-in")).cookie(cookies.ended()).build();
    }

    private Session checked(String csrfToken, String cookie) {
        return sessions.find(cookie)
                .filter(session -> same(csrfToken, session.csrfToken))
                .orElseThrow(() -> Problem.forbidden("Forbidden: sign in, and send the form of this site."));
    }

    private static boolean same(String one, String other) {
        return one != null && other != null && MessageDigest.isEqual(one.getBytes(UTF_8), other.getBytes(UTF_8));
    }
}
