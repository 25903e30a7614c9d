package org.caibian.security;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import tools.jackson.databind.json.JsonMapper;

/**
 * An issuer (OpenID Connect) on this machine: it holds to code, PKCE and the client's secret, and
 * says of whoever comes what a test has it say, also what is not true.
 */
public final class TestIssuer implements AutoCloseable {

    public static final String CLIENT = "caibian";
    public static final String SECRET = "between the two of us";

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final RSAKey key = fresh();
    private final RSAKey foreign = fresh();
    private final Map<String, Map<String, String>> asked = new ConcurrentHashMap<>();
    private final HttpServer server;
    private volatile Consumer<JWTClaimsSet.Builder> says = _ -> {};
    private volatile boolean forges;
    private volatile boolean repeats;
    private volatile String last = "";

    public TestIssuer() {
        try {
            server =
                    HttpServer.create(
                            new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException failure) {
            throw new IllegalStateException(failure);
        }
        server.createContext("/.well-known/openid-configuration", this::describe);
        server.createContext(
                "/keys", to -> tell(to, 200, new JWKSet(key.toPublicJWK()).toString()));
        server.createContext("/authorize", this::authorize);
        server.createContext("/token", this::token);
        server.start();
    }

    public String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /**
     * What it says from now on, truly signed, fresh and asked for, unless {@code claims} differ.
     */
    public void says(Consumer<JWTClaimsSet.Builder> claims) {
        says = claims;
        forges = false;
        repeats = false;
    }

    /** Says it under a key that is not its own. */
    public void forges() {
        forges = true;
    }

    /** Says once more what it said last. */
    public void repeats() {
        repeats = true;
    }

    /** Where a browser is sent back to that was sent to this address: as path of the house. */
    public String comesBack(String path) {
        return goesBack(path.substring(path.indexOf('?') + 1))
                .replaceFirst("^https?://[^/]+/desk/", "");
    }

    /** What is in the part of an address behind the question mark, or in a form. */
    public static Map<String, String> fields(String query) {
        return Arrays.stream(query.substring(query.indexOf('?') + 1).split("&"))
                .map(pair -> pair.split("=", 2))
                .collect(
                        Collectors.toMap(
                                pair -> pair[0],
                                pair -> URLDecoder.decode(pair[1], StandardCharsets.UTF_8)));
    }

    private void describe(HttpExchange to) throws IOException {
        tell(
                to,
                200,
                JSON.writeValueAsString(
                        Map.of(
                                "issuer", address(),
                                "authorization_endpoint", address() + "/authorize",
                                "token_endpoint", address() + "/token",
                                "jwks_uri", address() + "/keys",
                                "response_types_supported", List.of("code"),
                                "subject_types_supported", List.of("public"),
                                "id_token_signing_alg_values_supported", List.of("RS256"))));
    }

    private void authorize(HttpExchange to) throws IOException {
        to.getResponseHeaders().add("Location", goesBack(to.getRequestURI().getRawQuery()));
        tell(to, 302, "");
    }

    private String goesBack(String query) {
        var request = fields(query);
        var code = UUID.randomUUID().toString();
        asked.put(code, request);
        return request.get("redirect_uri")
                + "?code="
                + code
                + "&state="
                + request.get("state").replace("=", "%3D");
    }

    private void token(HttpExchange to) throws IOException {
        var form = fields(new String(to.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
        var request = asked.remove(form.getOrDefault("code", ""));
        if (request == null || !isClient(to) || !isSame(request, form.get("code_verifier"))) {
            tell(to, 400, "{\"error\": \"invalid_grant\"}");
            return;
        }
        if (!repeats) {
            last = idToken(request.get("nonce"));
        }
        tell(
                to,
                200,
                JSON.writeValueAsString(
                        Map.of(
                                "access_token",
                                UUID.randomUUID().toString(),
                                "token_type",
                                "Bearer",
                                "expires_in",
                                60,
                                "id_token",
                                last)));
    }

    private static boolean isClient(HttpExchange from) {
        var known = CLIENT + ":" + SECRET.replace(" ", "+");
        return ("Basic "
                        + Base64.getEncoder()
                                .encodeToString(known.getBytes(StandardCharsets.UTF_8)))
                .equals(from.getRequestHeaders().getFirst("Authorization"));
    }

    private static boolean isSame(Map<String, String> request, String verifier) {
        try {
            var digest =
                    MessageDigest.getInstance("SHA-256")
                            .digest(verifier.getBytes(StandardCharsets.US_ASCII));
            return "S256".equals(request.get("code_challenge_method"))
                    && Base64.getUrlEncoder()
                            .withoutPadding()
                            .encodeToString(digest)
                            .equals(request.get("code_challenge"));
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }

    private String idToken(String nonce) {
        var now = Instant.now();
        var claims =
                new JWTClaimsSet.Builder()
                        .issuer(address())
                        .audience(CLIENT)
                        .issueTime(Date.from(now))
                        .expirationTime(Date.from(now.plusSeconds(300)))
                        .claim("nonce", nonce);
        says.accept(claims);
        try {
            var token =
                    new SignedJWT(
                            new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(key.getKeyID()).build(),
                            claims.build());
            token.sign(new RSASSASigner(forges ? foreign : key));
            return token.serialize();
        } catch (JOSEException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static void tell(HttpExchange to, int status, String body) throws IOException {
        var bytes = body.getBytes(StandardCharsets.UTF_8);
        to.getResponseHeaders().add("Content-Type", "application/json");
        to.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        try (var out = to.getResponseBody()) {
            out.write(bytes);
        }
    }

    private static RSAKey fresh() {
        try {
            return new RSAKeyGenerator(2048).keyID("one").generate();
        } catch (JOSEException failure) {
            throw new IllegalStateException(failure);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
