package org.cybercrimeproject.kit.problem;

/** The address that a problem tells of, its {@code instance}. */
public final class Instance {

    private Instance() {}

    /** The path asked for, with one slash at its beginning: «//» would be read as an address at another host. */
    public static String of(String path) {
        return path == null ? "/" : path.replaceFirst("^/{2,}", "/");
    }
}
