package org.cybercrimeproject.country.treaty;

/** What a declaration is about. */
public enum DeclarationKind {
    /** A declaration that Article 40 of ETS 185 provides for. */
    ART_40,
    /** To which territories the treaty applies. */
    TERRITORIAL,
    OTHER
}
