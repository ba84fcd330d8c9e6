package org.cybercrimeproject.followup.followup;

import org.cybercrimeproject.kit.reading.Visibility;

/** How visible a follow-up may be at most: as visible as its commitment and its activity are, as far as is known. */
@FunctionalInterface
public interface Ceiling {

    /** The most visible level that the follow-up may have. */
    Visibility of(FollowUpState followUp);
}
