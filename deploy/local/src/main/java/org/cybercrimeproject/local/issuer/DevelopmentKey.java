package org.cybercrimeproject.local.issuer;

import java.io.IOException;
import java.nio.file.Path;
import org.cybercrimeproject.local.setup.Refusal;
import org.cybercrimeproject.local.setup.SecretFile;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jwk.RsaJsonWebKey;
import org.jose4j.jwk.RsaJwkGenerator;
import org.jose4j.lang.JoseException;

/** The development issuer's signing key: made at the first start in the data directory, never part of the product. */
public final class DevelopmentKey {
    private static final int BITS = 2048;

    private final RsaJsonWebKey key;

    private DevelopmentKey(RsaJsonWebKey key) {
        this.key = key;
    }

    /** Reads the key of a data directory, or makes it. */
    public static DevelopmentKey in(Path data) {
        Path file = data.resolve("issuer").resolve("key.json");
        try {
            String text = SecretFile.readOrMake(file, DevelopmentKey::make);
            return new DevelopmentKey((RsaJsonWebKey) JsonWebKey.Factory.newJwk(text));
        } catch (IOException | JoseException | ClassCastException e) {
            throw Refusal.failed("The issuer's key %s cannot be used: %s".formatted(file, e.getMessage()));
        }
    }

    private static String make() {
        try {
            RsaJsonWebKey key = RsaJwkGenerator.generateJwk(BITS);
            key.setKeyId("local-" + Long.toHexString(System.currentTimeMillis()));
            key.setUse("sig");
            key.setAlgorithm("RS256");
            return key.toJson(JsonWebKey.OutputControlLevel.INCLUDE_PRIVATE);
        } catch (JoseException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The public half as a key set. */
    String publicKeys() {
        return new JsonWebKeySet(key).toJson(JsonWebKey.OutputControlLevel.PUBLIC_ONLY);
    }

    RsaJsonWebKey pair() {
        return key;
    }
}
