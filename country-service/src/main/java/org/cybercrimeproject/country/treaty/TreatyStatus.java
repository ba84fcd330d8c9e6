package org.cybercrimeproject.country.treaty;

/** Where a party stands under an instrument on a day: derived from its actions, never typed. */
public enum TreatyStatus {
    /** Nothing is recorded. Not the same as nothing done. */
    UNKNOWN,
    /** A source says that nothing was done. */
    NONE,
    /** Asked to be invited to accede. */
    REQUESTED,
    /** Invited to accede. */
    INVITED,
    /** The invitation lapsed before it was taken up. */
    INVITATION_EXPIRED,
    /** Signed, not yet bound. */
    SIGNATORY,
    /** Expressed its consent to be bound; not yet in force for it. */
    CONSENT_DEPOSITED,
    /** In force for it. */
    PARTY,
    /** Left, and the denunciation took effect. */
    DENOUNCED;

    /** Whether the record says that it is not bound on the day; what is not recorded says nothing. */
    boolean isKnownNotToBeParty() {
        return this != PARTY && this != UNKNOWN;
    }
}
