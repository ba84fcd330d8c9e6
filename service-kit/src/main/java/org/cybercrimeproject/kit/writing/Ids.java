package org.cybercrimeproject.kit.writing;

import java.security.SecureRandom;
import java.util.UUID;

/** Ids of records and events: UUID version 7 (RFC 9562), in order of time, so that indexes grow at one end. */
public final class Ids {

    private static final SecureRandom RANDOM = new SecureRandom();

    private Ids() {}

    public static UUID next() {
        var high = System.currentTimeMillis() << 16 | 0x7000L | RANDOM.nextInt(0x1000);
        var low = RANDOM.nextLong() & 0x3fff_ffff_ffff_ffffL | 0x8000_0000_0000_0000L;
        return new UUID(high, low);
    }
}
