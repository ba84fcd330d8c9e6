package org.cybercrimeproject.followup.tracking;

/**
 * What is known of an activity beyond what was known before.
 *
 * @param before its state as it was known before; null when nothing was
 * @param now its newest state
 * @param sequence the version of that
 */
record News(ActivitySeen before, ActivitySeen now, long sequence) {}
