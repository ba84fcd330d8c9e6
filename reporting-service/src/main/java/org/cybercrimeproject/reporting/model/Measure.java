package org.cybercrimeproject.reporting.model;

/** What the totals count. An activity that is only announced counts under its own measure and no other. */
public enum Measure {
    ACTIVITIES,
    /** By status on the day. */
    ACTIVITY_STATUS,
    /** By output, {@code GPC2:5}; once for each output. */
    ACTIVITY_OUTPUT,
    /** It is known that they serve no output. */
    ACTIVITIES_WITHOUT_OUTPUT,
    /** It is not known which outputs they serve. */
    ACTIVITIES_OUTPUT_UNKNOWN,
    ACTIVITIES_ANNOUNCED,
    FOLLOW_UPS,
    /** By timing on the day. */
    FOLLOW_UP_TIMING,
    /** It is known that nobody was named. */
    FOLLOW_UPS_NOBODY_NAMED,
    /** It is not known who acts. */
    FOLLOW_UPS_RESPONSIBLE_UNKNOWN
}
