package org.cybercrimeproject.followup.followup;

/** What is to be done. */
public enum Action {
    WORKSHOP,
    PRESENTATION,
    DIALOGUE,
    PROVIDE_MATERIAL,
    ATTEND_EVENT,
    FACILITATE,
    MOBILISE,
    DISCUSS,
    LEGISLATIVE_ADVICE,
    IMPLEMENT,
    CONSIDER,
    OTHER
}
