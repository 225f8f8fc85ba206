package org.performanceplatform.stagecraft.openidconnect;

import jakarta.transaction.Transactional;
import jakarta.ws.rs.CookieParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.logging.Logger;
import org.performanceplatform.stagecraft.access.IgnoresTokens;
import org.performanceplatform.stagecraft.dashboards.AddressesConfig;
import org.performanceplatform.stagecraft.errors.Problem;
import org.performanceplatform.stagecraft.people.Person;
import org.performanceplatform.stagecraft.signin.BrowserSignIn;
import org.performanceplatform.stagecraft.signin.SignInConfig;
import org.performanceplatform.stagecraft.signin.SignInCookies;

/** Signing in with an account elsewhere. */
@Path("/sign-in/openid-connect")
@Produces(MediaType.TEXT_HTML)
public class OpenIdConnectResource {

    private static final Logger LOG = Logger.getLogger(OpenIdConnectResource.class);
    private static final int BAD_REQUEST = 400;
    private static final int FORBIDDEN = 403;
    private static final int UNAVAILABLE = 503;

    private final SignInConfig.OpenIdConnect config;
    private final Provider provider;
    private final KnownPeople people;
    private final BrowserSignIn signIn;
    private final AddressesConfig addresses;

    OpenIdConnectResource(
            SignInConfig config,
            Provider provider,
            KnownPeople people,
            BrowserSignIn signIn,
            AddressesConfig addresses) {
        this.config = config.openIdConnect();
        this.provider = provider;
        this.people = people;
        this.signIn = signIn;
        this.addresses = addresses;
    }

    @GET
    @IgnoresTokens
    @Operation(hidden = true)
    public Response begin() {
        mustBeOffered();
        Attempt attempt = Attempt.begin(signIn::secret);
        try {
            return Response.seeOther(provider.signIn(attempt, back()))
                    .cookie(signIn.attempt(attempt.cookie()))
                    .build();
        } catch (ProviderException e) {
            return unavailable(e);
        }
    }

    @GET
    @Path("/answer")
    @IgnoresTokens
    @Transactional
    @Operation(hidden = true)
    public Response end(
            @QueryParam("code") String code,
            @QueryParam("state") String state,
            @CookieParam(SignInCookies.ATTEMPT) String cookie,
            @CookieParam(SignInCookies.SESSION) String oldSession) {
        mustBeOffered();
        Optional<Attempt> attempt = Attempt.read(cookie).filter(begun -> begun.hasState(state));
        if (attempt.isEmpty() || code == null) {
            return signIn.page("That sign-in was not completed. Try again.", BAD_REQUEST);
        }
        try {
            Identity identity = provider.identify(attempt.get(), code, back());
            Optional<Person> person = people.find(identity);
            return person.map(known -> signIn.succeeded(known, oldSession))
                    .orElseGet(() -> signIn.page(
                            "There is no account here for you. Ask an administrator to add your email address.",
                            FORBIDDEN));
        } catch (ProviderException e) {
            return unavailable(e);
        }
    }

    private void mustBeOffered() {
        if (!config.isOffered()) {
            throw Problem.notFound("signing in with an account elsewhere is not set up");
        }
    }

    private Response unavailable(ProviderException failure) {
        LOG.warn("A sign-in with OpenID Connect failed", failure);
        return signIn.page("Signing in with your organisation's account does not work just now.", UNAVAILABLE);
    }

    private URI back() {
        return URI.create(addresses.stagecraft() + "/sign-in/openid-connect/answer");
    }
}
