package org.cybercrimeproject.wire;

/** The member {@code instance} of a problem (RFC 9457 §3.1.5). */
public final class ProblemInstance {

    private ProblemInstance() {}

    /** The path asked for, with one slash at its beginning: with two it would be an address at another host. */
    public static String of(String path) {
        return path == null ? "/" : path.replaceFirst("^/{2,}", "/");
    }
}
