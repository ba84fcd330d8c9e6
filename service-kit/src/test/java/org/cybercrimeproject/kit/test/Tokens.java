package org.cybercrimeproject.kit.test;

import io.smallrye.jwt.build.Jwt;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import java.util.Set;

/** Tokens for tests, signed with a key that lives as long as the JVM. */
public final class Tokens {

    /** The issuer that the profile test trusts. */
    public static final String ISSUER = "urn:suite:test";

    private static final KeyPair KEYS = keys();

    private Tokens() {}

    /** A valid token of a person {@code test-<role>} with these roles. */
    public static String of(String... roles) {
        return Jwt.issuer(ISSUER)
                .audience("suite")
                .subject("test-" + String.join("-", roles))
                .groups(Set.of(roles))
                .expiresIn(Duration.ofHours(1))
                .sign(KEYS.getPrivate());
    }

    /** A valid token of somebody of that name with one role: somebody whom no other test knows. */
    public static String named(String subject, String role) {
        return Jwt.issuer(ISSUER)
                .audience("suite")
                .subject(subject)
                .groups(role)
                .expiresIn(Duration.ofHours(1))
                .sign(KEYS.getPrivate());
    }

    /**
     * A token with any claims, valid in all other respects.
     *
     * @param claims such as {@code sub}, {@code upn}, {@code preferred_username}
     */
    public static String with(String role, Map<String, ?> claims) {
        var token = Jwt.issuer(ISSUER).audience("suite").groups(role).expiresIn(Duration.ofHours(1));
        claims.forEach((name, value) -> token.claim(name, value));
        return token.sign(KEYS.getPrivate());
    }

    /**
     * A valid token of an editor, or of another role, whose claims narrow what it may write.
     *
     * @param claims {@code projects} or {@code countries}, with the references or codes that may be written to
     */
    public static String narrowed(String role, Map<String, ?> claims) {
        var token = Jwt.issuer(ISSUER)
                .audience("suite")
                .subject("test-" + role + "-narrowed")
                .groups(Set.of(role))
                .expiresIn(Duration.ofHours(1));
        claims.forEach((name, value) -> token.claim(name, value));
        return token.sign(KEYS.getPrivate());
    }

    /** A token that expired an hour ago. */
    public static String expired(String role) {
        return Jwt.issuer(ISSUER)
                .audience("suite")
                .subject("test-" + role)
                .groups(role)
                .expiresAt(System.currentTimeMillis() / 1000 - 3600)
                .sign(KEYS.getPrivate());
    }

    /** A token made for somebody else. */
    public static String forAudience(String audience, String role) {
        return Jwt.issuer(ISSUER)
                .audience(audience)
                .subject("test-" + role)
                .groups(role)
                .expiresIn(Duration.ofHours(1))
                .sign(KEYS.getPrivate());
    }

    /** A token that another issuer made, with the same key. */
    public static String fromIssuer(String issuer, String role) {
        return Jwt.issuer(issuer)
                .audience("suite")
                .subject("test-" + role)
                .groups(role)
                .expiresIn(Duration.ofHours(1))
                .sign(KEYS.getPrivate());
    }

    /** A token that anybody can make: signed (HS256) with what everybody knows, the issuer's public key. */
    public static String forged(String role) {
        return Jwt.issuer(ISSUER)
                .audience("suite")
                .subject("test-" + role)
                .groups(role)
                .expiresIn(Duration.ofHours(1))
                .signWithSecret(publicKey());
    }

    /** A token by somebody who brings the key along: its header says where the key is to be had. */
    public static String bringingItsKey(String header, String address, String role) {
        return Jwt.issuer(ISSUER)
                .audience("suite")
                .subject("test-" + role)
                .groups(role)
                .expiresIn(Duration.ofHours(1))
                .jws()
                .keyId("somebody-else")
                .header(header, address)
                .sign(keys().getPrivate());
    }

    static String publicKey() {
        return Base64.getEncoder().encodeToString(KEYS.getPublic().getEncoded());
    }

    private static KeyPair keys() {
        try {
            var generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            return generator.generateKeyPair();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
