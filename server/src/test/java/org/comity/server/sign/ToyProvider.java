package org.comity.server.sign;

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
import java.util.Base64;
import java.util.Date;
import java.util.HashMap;
import java.util.Map;

/** A small OpenID Connect provider: discovery, keys, and tokens for whoever the test says is there. */
final class ToyProvider implements AutoCloseable {
    private final HttpServer server;
    private final RSAKey key;
    private RSAKey signing;
    private String subject = "";
    private String mail = "";
    private boolean verified;
    private String nonce = "";
    private String challenge = "";

    ToyProvider() throws IOException, JOSEException {
        this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        this.key = new RSAKeyGenerator(2048).keyID("k").generate();
        this.signing = key;
        server.createContext("/.well-known/openid-configuration", exchange -> answer(exchange, discovery()));
        server.createContext("/keys", exchange -> answer(exchange, new JWKSet(key.toPublicJWK()).toString()));
        server.createContext("/token", this::token);
        server.createContext("/userinfo", exchange -> answer(exchange, "{\"sub\":\"" + subject + "\"}"));
        server.start();
    }

    String issuer() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** Who is there when the browser comes by next. */
    void there(String subject, String mail, boolean verified) {
        this.subject = subject;
        this.mail = mail;
        this.verified = verified;
    }

    /** Signs from now on with a key that is not among those published. */
    void forge() throws JOSEException {
        this.signing = new RSAKeyGenerator(2048).keyID("k").generate();
    }

    /** What the browser does at the provider: takes note of the request, and comes back with a code. */
    String back(String location) {
        Map<String, String> asked = fields(location.substring(location.indexOf('?') + 1));
        nonce = asked.getOrDefault("nonce", "");
        challenge = asked.getOrDefault("code_challenge", "");
        String redirect = asked.getOrDefault("redirect_uri", "");
        return redirect.substring(redirect.indexOf("/sign-in")) + "?code=c&state="
                + java.net.URLEncoder.encode(asked.getOrDefault("state", ""), StandardCharsets.UTF_8);
    }

    private String discovery() {
        String at = issuer();
        return """
            {"issuer":"%s","authorization_endpoint":"%s/authorize","token_endpoint":"%s/token",
            "userinfo_endpoint":"%s/userinfo","jwks_uri":"%s/keys","response_types_supported":["code"],
            "subject_types_supported":["public"],"id_token_signing_alg_values_supported":["RS256"]}\
            """.formatted(at, at, at, at, at);
    }

    private void token(HttpExchange exchange) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        if (!hash(fields(body).getOrDefault("code_verifier", "")).equals(challenge)) {
            exchange.sendResponseHeaders(400, -1);
            exchange.close();
            return;
        }
        answer(exchange, """
            {"access_token":"a","token_type":"Bearer","expires_in":60,"id_token":"%s"}\
            """.formatted(idToken()));
    }

    private String idToken() {
        try {
            Instant now = Instant.now();
            JWTClaimsSet claims = new JWTClaimsSet.Builder()
                    .issuer(issuer())
                    .subject(subject)
                    .audience("comity")
                    .claim("nonce", nonce)
                    .claim("email", mail)
                    .claim("email_verified", verified)
                    .claim("roles", "administrator")
                    .issueTime(Date.from(now))
                    .expirationTime(Date.from(now.plusSeconds(60)))
                    .build();
            SignedJWT jwt = new SignedJWT(
                    new JWSHeader.Builder(JWSAlgorithm.RS256).keyID("k").build(), claims);
            jwt.sign(new RSASSASigner(signing));
            return jwt.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String hash(String verifier) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(StandardCharsets.US_ASCII));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Map<String, String> fields(String text) {
        Map<String, String> fields = new HashMap<>();
        for (String pair : text.split("&")) {
            String[] parts = pair.split("=", 2);
            fields.put(parts[0], parts.length == 2 ? URLDecoder.decode(parts[1], StandardCharsets.UTF_8) : "");
        }
        return fields;
    }

    private static void answer(HttpExchange exchange, String json) throws IOException {
        byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(200, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
