package org.cybercrimeproject.benchmark;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.UUID;

/** {@code md5(text)::uuid}, as PostgreSQL computes it: the ids of what was laid are known without being looked up. */
final class Md5 {

    private Md5() {}

    static UUID uuid(String text) {
        try {
            var bytes = ByteBuffer.wrap(MessageDigest.getInstance("MD5").digest(text.getBytes(StandardCharsets.UTF_8)));
            return new UUID(bytes.getLong(), bytes.getLong());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
