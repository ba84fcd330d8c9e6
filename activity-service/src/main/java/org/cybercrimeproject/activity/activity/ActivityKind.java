package org.cybercrimeproject.activity.activity;

/** What kind of event or milestone an activity is. */
public enum ActivityKind {
    TRAINING,
    WORKSHOP,
    CONFERENCE,
    ROUND_TABLE,
    CONGRESS,
    SUMMIT,
    MEETING,
    INTERGOVERNMENTAL_MEETING,
    STUDY_MILESTONE,
    MISSION,
    ADVICE,
    OTHER
}
