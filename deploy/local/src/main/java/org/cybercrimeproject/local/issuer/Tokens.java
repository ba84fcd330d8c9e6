package org.cybercrimeproject.local.issuer;

import java.util.List;
import java.util.Set;
import org.cybercrimeproject.local.setup.Refusal;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.lang.JoseException;

/** Signs the tokens of the local stack. */
public record Tokens(DevelopmentKey key) {
    /** What the tokens name as their issuer; any profile but local and test refuses it. */
    public static final String ISSUER = "urn:suite:local";
    /** Whom the tokens are for. */
    public static final String AUDIENCE = "suite";
    /** The roles of the suite. */
    public static final List<String> ROLES = List.of("partner", "viewer", "editor", "publisher", "operator", "admin");

    private static final int MINUTES_VALID = 12 * 60;

    /** A signed token for one subject with these roles, valid for twelve hours. */
    public String mint(String subject, Set<String> roles) {
        roles.forEach(Tokens::check);
        JwtClaims claims = new JwtClaims();
        claims.setIssuer(ISSUER);
        claims.setSubject(subject);
        claims.setAudience(AUDIENCE);
        claims.setStringListClaim("groups", roles.stream().sorted().toList());
        claims.setIssuedAtToNow();
        claims.setExpirationTimeMinutesInTheFuture(MINUTES_VALID);
        claims.setGeneratedJwtId();
        JsonWebSignature signature = new JsonWebSignature();
        signature.setPayload(claims.toJson());
        signature.setKey(key.pair().getPrivateKey());
        signature.setKeyIdHeaderValue(key.pair().getKeyId());
        signature.setHeader("typ", "JWT");
        signature.setAlgorithmHeaderValue(AlgorithmIdentifiers.RSA_USING_SHA256);
        try {
            return signature.getCompactSerialization();
        } catch (JoseException e) {
            throw Refusal.failed("The token could not be signed: " + e.getMessage());
        }
    }

    private static void check(String role) {
        if (!ROLES.contains(role)) {
            throw new Refusal(
                    Refusal.USAGE, "\"%s\" is no role; the roles are %s.".formatted(role, String.join(", ", ROLES)));
        }
    }
}
