package org.cybercrimeproject.activity.activity;

import jakarta.validation.constraints.NotNull;
import java.util.Objects;
import org.cybercrimeproject.kit.sheet.InWords;
import org.cybercrimeproject.kit.text.Labels;
import org.cybercrimeproject.kit.text.Language;
import org.cybercrimeproject.kit.text.Link;

/**
 * An organisation in an activity.
 *
 * @param role what it does there
 * @param organisation which one: a record of this service, or a name as written
 */
public record Involvement(
        @NotNull OrganisationRole role, @NotNull Link organisation) implements InWords {

    /** «Microsoft (Speaker)» */
    @Override
    public String inWords(Language language) {
        return Objects.requireNonNullElseGet(
                        organisation.name(),
                        () -> organisation.reference() != null
                                ? organisation.reference()
                                : organisation.id().toString())
                + " (" + Labels.of(role, language) + ")";
    }
}
