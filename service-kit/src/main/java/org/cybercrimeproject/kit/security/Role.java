package org.cybercrimeproject.kit.security;

/** The roles that a token may carry, as constants for annotations. */
public final class Role {
    /** A partner organisation: also sees PARTNERS. */
    public static final String PARTNER = "partner";
    /** Also sees INTERNAL and the history. */
    public static final String VIEWER = "viewer";
    /** Writes, INTERNAL or PARTNERS. */
    public static final String EDITOR = "editor";
    /** An editor who also makes records PUBLIC and freezes reports. */
    public static final String PUBLISHER = "publisher";
    /** Runs the suite. */
    public static final String OPERATOR = "operator";
    /** May do everything. */
    public static final String ADMIN = "admin";

    private Role() {}
}
