package org.performanceplatform.stagecraft.openidconnect;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.net.URLEncoder;
import java.time.Clock;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jose4j.jwa.AlgorithmConstraints;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.MalformedClaimException;
import org.jose4j.jwt.NumericDate;
import org.jose4j.jwt.consumer.InvalidJwtException;
import org.jose4j.jwt.consumer.JwtConsumer;
import org.jose4j.jwt.consumer.JwtConsumerBuilder;
import org.jose4j.keys.resolvers.JwksVerificationKeyResolver;
import org.jose4j.lang.JoseException;
import org.performanceplatform.stagecraft.signin.SignInConfig;

/**
 * The provider, by the authorization code flow with PKCE (OpenID Connect Core section 3.1). Nothing is asked of it before someone
 * signs in; what it says of itself is asked for at each sign-in, which is seldom.
 */
@ApplicationScoped
class Provider {

    private static final int CLOCK_DIFFERENCE_SECONDS = 60;

    private final SignInConfig.OpenIdConnect config;
    private final ObjectMapper mapper;
    private final Clock clock;

    Provider(SignInConfig config, ObjectMapper mapper, Clock clock) {
        this.config = config.openIdConnect();
        this.mapper = mapper;
        this.clock = clock;
    }

    /**
     * Where the browser is sent to sign in.
     *
     * @param back where it shall come back to
     * @throws ProviderException if the provider can't be asked
     */
    URI signIn(Attempt attempt, URI back) {
        Map<String, String> query = new LinkedHashMap<>();
        query.put("response_type", "code");
        query.put("client_id", clientId());
        query.put("redirect_uri", back.toString());
        query.put("scope", "openid email");
        query.put("state", attempt.state());
        query.put("nonce", attempt.nonce());
        query.put("code_challenge", attempt.challenge());
        query.put("code_challenge_method", "S256");
        URI endpoint = document(http()).authorizationEndpoint();
        return URI.create(endpoint + (endpoint.getRawQuery() == null ? "?" : "&") + ProviderHttp.encoded(query));
    }

    /**
     * Who signed in.
     *
     * @param code what the browser came back with
     * @throws ProviderException if the provider can't be asked, or its answer is not what it has to be
     */
    Identity identify(Attempt attempt, String code, URI back) {
        ProviderHttp http = http();
        ProviderDocument document = document(http);
        Map<String, String> form = new LinkedHashMap<>();
        form.put("grant_type", "authorization_code");
        form.put("code", code);
        form.put("redirect_uri", back.toString());
        form.put("client_id", clientId());
        form.put("code_verifier", attempt.verifier());
        String authorization = "";
        if (config.clientSecret().isPresent()) {
            if (document.secretInBody()) {
                form.put("client_secret", config.clientSecret().get());
            } else {
                authorization = basic(clientId(), config.clientSecret().get());
            }
        }
        JsonNode answer = http.post(document.tokenEndpoint(), form, authorization);
        return identity(answer.path("id_token").asText(), attempt, document, http);
    }

    private Identity identity(String idToken, Attempt attempt, ProviderDocument document, ProviderHttp http) {
        try {
            JsonWebKeySet keys = new JsonWebKeySet(http.get(document.keySet()).toString());
            JwtClaims claims = consumer(document, keys).processToClaims(idToken);
            if (!attempt.nonce().equals(claims.getStringClaimValue("nonce"))) {
                throw new ProviderException("the ID token was not made for this sign-in");
            }
            Object verified = claims.getClaimValue("email_verified");
            boolean theirs = Boolean.TRUE.equals(verified) || "true".equals(verified);
            return new Identity(
                    document.issuer() + " " + claims.getSubject(),
                    Optional.ofNullable(claims.getStringClaimValue("email")).filter(email -> theirs));
        } catch (InvalidJwtException | MalformedClaimException | JoseException e) {
            throw new ProviderException("the ID token is not valid", e);
        }
    }

    private JwtConsumer consumer(ProviderDocument document, JsonWebKeySet keys) {
        return new JwtConsumerBuilder()
                .setJwsAlgorithmConstraints(
                        AlgorithmConstraints.ConstraintType.PERMIT,
                        AlgorithmIdentifiers.RSA_USING_SHA256,
                        AlgorithmIdentifiers.RSA_PSS_USING_SHA256,
                        AlgorithmIdentifiers.ECDSA_USING_P256_CURVE_AND_SHA256)
                .setVerificationKeyResolver(new JwksVerificationKeyResolver(keys.getJsonWebKeys()))
                .setExpectedIssuer(document.issuer())
                .setExpectedAudience(clientId())
                .setRequireExpirationTime()
                .setRequireIssuedAt()
                .setRequireSubject()
                .setEvaluationTime(NumericDate.fromMilliseconds(clock.millis()))
                .setAllowedClockSkewInSeconds(CLOCK_DIFFERENCE_SECONDS)
                .build();
    }

    private ProviderDocument document(ProviderHttp http) {
        String issuer = config.issuer().orElseThrow();
        String root = issuer.endsWith("/") ? issuer.substring(0, issuer.length() - 1) : issuer;
        return ProviderDocument.of(http.get(URI.create(root + "/.well-known/openid-configuration")), issuer);
    }

    private ProviderHttp http() {
        return new ProviderHttp(config.timeout(), mapper);
    }

    private String clientId() {
        return config.clientId().orElseThrow();
    }

    private static String basic(String clientId, String secret) {
        String pair = URLEncoder.encode(clientId, UTF_8) + ":" + URLEncoder.encode(secret, UTF_8);
        return "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(UTF_8));
    }
}
