package org.cybercrimeproject.followup.followup;

import org.cybercrimeproject.kit.text.Link;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Where a follow-up was born.
 *
 * @param kind what kind of record it was born from
 * @param activity the activity whose outcome held the commitment
 */
@Schema(name = "FollowUpOrigin")
public record Origin(Kind kind, Link activity) {

    /** The kinds of record that a follow-up can be born from; more will come, consumers bear with it. */
    @Schema(name = "OriginKind")
    public enum Kind {
        ACTIVITY
    }
}
