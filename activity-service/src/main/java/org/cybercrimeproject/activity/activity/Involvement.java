package org.cybercrimeproject.activity.activity;

import jakarta.validation.constraints.NotNull;
import org.cybercrimeproject.kit.text.Link;

/**
 * An organisation in an activity.
 *
 * @param role what it does there
 * @param organisation which one: a record of this service, or a name as written
 */
public record Involvement(
        @NotNull OrganisationRole role, @NotNull Link organisation) {}
