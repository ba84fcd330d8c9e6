package org.cybercrimeproject.activity.activity;

/** What was promised to be done. */
public enum CommitmentAction {
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
