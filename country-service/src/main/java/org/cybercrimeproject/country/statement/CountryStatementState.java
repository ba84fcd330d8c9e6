package org.cybercrimeproject.country.statement;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.cybercrimeproject.country.group.GroupState;
import org.cybercrimeproject.kit.party.CountryCodes;
import org.cybercrimeproject.kit.party.PartyRef;
import org.cybercrimeproject.kit.party.PartyRef.Kind;
import org.cybercrimeproject.kit.problem.InvalidValue;
import org.cybercrimeproject.kit.problem.Message;
import org.cybercrimeproject.kit.reading.Visibility;
import org.cybercrimeproject.kit.text.Link;
import org.cybercrimeproject.kit.text.LocalizedText;
import org.cybercrimeproject.kit.text.Provenance;
import org.cybercrimeproject.kit.writing.Outcome;
import org.cybercrimeproject.kit.writing.State;

/**
 * What somebody said of a country's or a group's law. Kept even when it is contradicted later.
 *
 * @param reference the reference given to it, or null
 * @param subject of whom: a COUNTRY, a TERRITORY, a GROUP or an UNNAMED party («some African countries»)
 * @param exceptions the members of the group of whom it was not said; [] none, null not known
 * @param on the day it was said
 * @param topic what it is about, or null
 * @param speaker who said so, or null
 * @param occasion the activity where it was said, or null
 * @param project the reference of the project that it was made for, or null
 * @param withdrawn whether it was taken back as if it had never been recorded; null means no
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record CountryStatementState(
        UUID id,
        String reference,
        PartyRef subject,
        List<String> exceptions,
        LocalizedText wording,
        LocalDate on,
        String topic,
        String speaker,
        Link occasion,
        String project,
        Visibility visibility,
        Provenance provenance,
        Boolean withdrawn)
        implements State {

    private static final Set<Kind> SUBJECTS = Set.of(Kind.COUNTRY, Kind.TERRITORY, Kind.GROUP, Kind.UNNAMED);

    public CountryStatementState {
        exceptions = exceptions == null ? null : List.copyOf(exceptions);
        var kind = subject.kind();
        if (!SUBJECTS.contains(kind)) {
            throw new InvalidValue(Message.of(
                            "A statement is about a COUNTRY, a TERRITORY, a GROUP or an UNNAMED party.",
                            "Une déclaration porte sur un COUNTRY, un TERRITORY, un GROUP ou un UNNAMED."))
                    .in("subject");
        }
        if (exceptions != null && kind != Kind.GROUP) {
            throw new InvalidValue(Message.of(
                            "Only a statement about a GROUP has exceptions.",
                            "Seule une déclaration sur un GROUP a des exceptions."))
                    .in("exceptions");
        }
        InvalidValue.each("exceptions", exceptions, CountryCodes::check);
    }

    /** A statement is in the world from its day on. */
    @Override
    public LocalDate since() {
        return on;
    }

    @Override
    public boolean takenBack() {
        return Boolean.TRUE.equals(withdrawn);
    }

    /**
     * Records it. What was said was not said in the future, and is about a group that the catalogue has; its exceptions
     * were members of it, as far as memberships are known.
     *
     * @param group the group it is about; empty when there is none of that code, or when it is about no group
     */
    Outcome<CountryStatementState> recorded(LocalDate today, Optional<GroupState> group) {
        return checked(CountryStatementEvent.RECORDED, today, group);
    }

    /** What was recorded of it was wrong or incomplete; what refuses a new statement refuses a correction, too. */
    Outcome<CountryStatementState> correct(
            CountryStatementDetails corrected, LocalDate today, Optional<GroupState> group) {
        return with(corrected, withdrawn).checked(CountryStatementEvent.CORRECTED, today, group);
    }

    /** It should never have been recorded. */
    Outcome<CountryStatementState> withdraw() {
        return Outcome.changed(CountryStatementEvent.WITHDRAWN, with(details(), Boolean.TRUE));
    }

    /** The writable part, which a merge patch corrects. */
    CountryStatementDetails details() {
        return CountryStatementDetails.of(this);
    }

    private CountryStatementState with(CountryStatementDetails with, Boolean isWithdrawn) {
        return new CountryStatementState(
                id,
                reference,
                with.subject(),
                with.exceptions(),
                with.wording(),
                with.on(),
                with.topic(),
                with.speaker(),
                with.occasion(),
                with.project(),
                with.visibility(),
                with.provenance(),
                isWithdrawn);
    }

    private Outcome<CountryStatementState> checked(
            CountryStatementEvent event, LocalDate today, Optional<GroupState> group) {
        if (on.isAfter(today)) {
            return Outcome.refused(
                    "in-the-future",
                    Message.of(
                            "%s is still to come: a statement is recorded when it is made.",
                            "Le %s est encore à venir : une déclaration est saisie quand elle est faite.", on),
                    "/on");
        }
        if (subject.kind() == Kind.GROUP && group.isEmpty()) {
            return Outcome.refused(
                    "unknown-group",
                    Message.of(
                            "There is no group %s in the catalogue; /groups lists them.",
                            "Il n’y a pas de groupe %s dans le catalogue ; /groups les énumère.",
                            Message.quoted(subject.code())),
                    "/subject/code");
        }
        return stranger(group)
                .<Outcome<CountryStatementState>>map(code -> Outcome.refused(
                        "exception-is-no-member",
                        Message.of(
                                "%s was not a member of %s on %s: it is no exception.",
                                "%s n’était pas membre de %s le %s : ce n’est pas une exception.",
                                code,
                                subject.code(),
                                on),
                        "/exceptions"))
                .orElseGet(() -> Outcome.changed(event, this));
    }

    private Optional<String> stranger(Optional<GroupState> group) {
        return Optional.ofNullable(exceptions).orElse(List.of()).stream()
                .filter(code -> group.flatMap(of -> of.hasMember(code, on))
                        .filter(member -> !member)
                        .isPresent())
                .findFirst();
    }
}
