package org.performanceplatform.stagecraft.openidconnect;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jwk.RsaJsonWebKey;
import org.jose4j.jwk.RsaJwkGenerator;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.lang.JoseException;

/** A small provider of OpenID Connect, strict where the protocol is: a code is good once, and only with its verifier and secret. */
public class FakeProvider implements QuarkusTestResourceLifecycleManager {

    static final String CLIENT = "stagecraft-of-the-tests";
    private static final String SECRET = "secret of the client: with a colon";

    /** Who signs in next, and what is changed in their ID token. */
    static final Map<String, Object> CLAIMS = new HashMap<>();

    /** Signs instead of the provider's own key, if there. */
    static RsaJsonWebKey forger;

    private static final Map<String, Map<String, String>> CODES = new HashMap<>();

    private HttpServer server;
    private RsaJsonWebKey key;

    @Override
    public Map<String, String> start() {
        try {
            key = newKey();
            server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/.well-known/openid-configuration", exchange -> answer(exchange, 200, document()));
        server.createContext("/keys", exchange -> answer(exchange, 200, "{\"keys\":[" + publicKey() + "]}"));
        server.createContext("/authorize", this::authorize);
        server.createContext("/token", this::token);
        server.start();
        return Map.of(
                "stagecraft.open-id-connect.issuer", issuer(),
                "stagecraft.open-id-connect.client-id", CLIENT,
                "stagecraft.open-id-connect.client-secret", SECRET);
    }

    @Override
    public void stop() {
        server.stop(0);
    }

    static RsaJsonWebKey newKey() {
        try {
            RsaJsonWebKey made = RsaJwkGenerator.generateJwk(2048);
            made.setKeyId("key-of-the-provider");
            return made;
        } catch (JoseException e) {
            throw new IllegalStateException(e);
        }
    }

    private String issuer() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    private String document() {
        return """
                {"issuer":"%1$s","authorization_endpoint":"%1$s/authorize","token_endpoint":"%1$s/token","jwks_uri":"%1$s/keys"}
                """.formatted(issuer());
    }

    private String publicKey() {
        return key.toJson(JsonWebKey.OutputControlLevel.PUBLIC_ONLY);
    }

    /** Signs whoever comes in, without a page. */
    private void authorize(HttpExchange exchange) throws IOException {
        Map<String, String> asked = fields(exchange.getRequestURI().getRawQuery());
        String code = "code-" + CODES.size();
        CODES.put(code, asked);
        exchange.getResponseHeaders()
                .set("Location", asked.get("redirect_uri") + "?code=" + code + "&state=" + asked.get("state"));
        exchange.sendResponseHeaders(302, -1);
        exchange.close();
    }

    private void token(HttpExchange exchange) throws IOException {
        Map<String, String> sent = fields(new String(exchange.getRequestBody().readAllBytes(), UTF_8));
        Map<String, String> asked = CODES.remove(sent.getOrDefault("code", ""));
        boolean good = asked != null
                && asked.get("redirect_uri").equals(sent.get("redirect_uri"))
                && asked.get("code_challenge").equals(challenge(sent.get("code_verifier")))
                && isTheClient(exchange.getRequestHeaders().getFirst("Authorization"));
        if (good) {
            answer(exchange, 200, "{\"token_type\":\"Bearer\",\"id_token\":\"" + idToken(asked.get("nonce")) + "\"}");
        } else {
            answer(exchange, 400, "{\"error\":\"invalid_grant\"}");
        }
    }

    private String idToken(String nonce) {
        try {
            JwtClaims claims = new JwtClaims();
            claims.setIssuer(issuer());
            claims.setAudience(CLIENT);
            claims.setIssuedAtToNow();
            claims.setExpirationTimeMinutesInTheFuture(5);
            claims.setStringClaim("nonce", nonce);
            CLAIMS.forEach(claims::setClaim);
            JsonWebSignature signature = new JsonWebSignature();
            signature.setAlgorithmHeaderValue(AlgorithmIdentifiers.RSA_USING_SHA256);
            signature.setKeyIdHeaderValue(key.getKeyId());
            signature.setPayload(claims.toJson());
            signature.setKey((forger == null ? key : forger).getPrivateKey());
            return signature.getCompactSerialization();
        } catch (JoseException e) {
            throw new IllegalStateException(e);
        }
    }

    private static boolean isTheClient(String authorization) {
        String pair = new String(Base64.getDecoder().decode(authorization.replace("Basic ", "")), UTF_8);
        return Arrays.stream(pair.split(":"))
                .map(part -> URLDecoder.decode(part, UTF_8))
                .toList()
                .equals(java.util.List.of(CLIENT, SECRET));
    }

    private static String challenge(String verifier) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(UTF_8));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
        } catch (java.security.NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Map<String, String> fields(String form) {
        return Arrays.stream(form.split("&"))
                .map(field -> field.split("=", 2))
                .collect(Collectors.toMap(field -> field[0], field -> URLDecoder.decode(field[1], UTF_8)));
    }

    private static void answer(HttpExchange exchange, int status, String json) throws IOException {
        byte[] body = json.getBytes(UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }
}
