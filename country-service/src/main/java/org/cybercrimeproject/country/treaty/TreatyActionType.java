package org.cybercrimeproject.country.treaty;

/** What a State can do under a treaty, and what a source can say of it; the terms of the treaty offices. */
public enum TreatyActionType {
    SIGNATURE(Effect.SIGNS),
    /** Signature without reservation as to ratification: at once the consent. */
    DEFINITIVE_SIGNATURE(Effect.CONSENTS),
    RATIFICATION(Effect.CONSENTS),
    ACCEPTANCE(Effect.CONSENTS),
    APPROVAL(Effect.CONSENTS),
    ACCESSION(Effect.CONSENTS),
    /** Of a new State to what the old one was bound by. */
    SUCCESSION(Effect.CONSENTS),
    REQUEST_TO_BE_INVITED(Effect.REQUESTS),
    INVITATION_TO_ACCEDE(Effect.INVITES),
    DECLARATION(Effect.NONE),
    RESERVATION(Effect.NONE),
    WITHDRAWAL_OF_RESERVATION(Effect.NONE),
    OBJECTION(Effect.NONE),
    DESIGNATION_OF_AUTHORITY(Effect.NONE),
    /** Extends the treaty to a territory; never changes where the State itself stands. */
    TERRITORIAL_APPLICATION(Effect.NONE),
    DENUNCIATION(Effect.DENOUNCES),
    /** A parliament's law. Not a deposit. */
    NATIONAL_RATIFICATION_LAW(Effect.NONE),
    /** A source gives the day of entry into force, not the action it follows from. */
    ENTRY_INTO_FORCE_STATED(Effect.STATES_ENTRY),
    /** A source says that nothing was done so far. */
    NO_ACTION_STATED(Effect.STATES_NOTHING);

    /** What an action does to the status. */
    enum Effect {
        SIGNS,
        CONSENTS,
        REQUESTS,
        INVITES,
        DENOUNCES,
        STATES_ENTRY,
        STATES_NOTHING,
        NONE
    }

    private final Effect effect;

    TreatyActionType(Effect effect) {
        this.effect = effect;
    }

    Effect effect() {
        return effect;
    }

    boolean isConsent() {
        return effect == Effect.CONSENTS;
    }

    /**
     * Whether it is one of the consents that bring the instrument into force (ETS 185, Art. 36(3)): of those who may
     * sign. Others accede, which takes that it is in force already, or succeed to what another State was bound by.
     */
    boolean countsTowardsEntryIntoForce() {
        return needsSignature() || this == DEFINITIVE_SIGNATURE;
    }

    /** Whether it is made by signing. */
    boolean isSigning() {
        return this == SIGNATURE || this == DEFINITIVE_SIGNATURE;
    }

    /** Whether it is a consent that a signature must precede: ratification, acceptance, approval. */
    boolean needsSignature() {
        return this == RATIFICATION || this == ACCEPTANCE || this == APPROVAL;
    }

    /** Whether it is a source's word on where a party stands, not an act of the party. */
    boolean isStatement() {
        return effect == Effect.STATES_ENTRY || effect == Effect.STATES_NOTHING;
    }

    /**
     * Whether a source may give it a day of effect of its own. What does not come into force by a rule holds from its
     * receipt, or from a later day that it names (ETS 185, Art. 43(1)).
     */
    boolean mayNameItsDayOfEffect() {
        return takesEffectLater()
                || this == DESIGNATION_OF_AUTHORITY
                || this == DECLARATION
                || this == WITHDRAWAL_OF_RESERVATION;
    }

    /** Whether a party can do it more than once a day, each time about something else. */
    boolean isManifold() {
        return effect == Effect.NONE && this != NATIONAL_RATIFICATION_LAW;
    }

    /** Whether it comes into force after a delay, by the rules of the instrument or as a source states it. */
    boolean takesEffectLater() {
        return isConsent()
                || this == DENUNCIATION
                || this == TERRITORIAL_APPLICATION
                || this == ENTRY_INTO_FORCE_STATED;
    }
}
