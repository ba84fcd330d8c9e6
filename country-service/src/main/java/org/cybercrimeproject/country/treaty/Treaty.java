package org.cybercrimeproject.country.treaty;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.cybercrimeproject.country.group.GroupState;
import org.cybercrimeproject.country.instrument.InstrumentState;
import org.cybercrimeproject.country.instrument.OwnEntry;
import org.cybercrimeproject.kit.reading.Visibility;

/**
 * An instrument with all that a party's position under it follows from beside the party's own actions: its own entry
 * into force, groups, and where the party stands under other instruments. Each is looked at only where it is needed.
 */
final class Treaty {

    /** Where the party stands under another instrument; no position when nothing is recorded there. */
    record Elsewhere(Treaty treaty, Optional<TreatyPositionState> position) {}

    private final InstrumentState instrument;
    private final OwnEntry ownEntry;
    private final Function<String, Optional<GroupState>> groups;
    private final Function<String, Optional<Elsewhere>> elsewhere;
    private final Map<Visibility, InstrumentState> seen = new EnumMap<>(Visibility.class);

    /**
     * @param groups a group by its code
     * @param elsewhere the party under another instrument by its code; empty when the catalogue has no such instrument
     */
    Treaty(
            InstrumentState instrument,
            OwnEntry ownEntry,
            Function<String, Optional<GroupState>> groups,
            Function<String, Optional<Elsewhere>> elsewhere) {
        this.instrument = instrument;
        this.ownEntry = ownEntry;
        this.groups = groups;
        this.elsewhere = elsewhere;
    }

    /** The instrument with its own entry into force as the level may know it. */
    InstrumentState seenBy(Visibility level) {
        return seen.computeIfAbsent(level, any -> instrument.enteringIntoForce(ownEntry.seenBy(level)));
    }

    /**
     * Whether the country may sign on that day (rule R3), as far as the level may know; empty when the record does not
     * tell.
     */
    Optional<Boolean> maySign(String country, LocalDate day, Visibility level) {
        var signatories = instrument.whoMaySign();
        if (signatories == null) {
            return Optional.empty();
        }
        if (signatories.countries().contains(country)) {
            return Optional.of(true);
        }
        var answers = new ArrayList<Optional<Boolean>>();
        signatories
                .groups()
                .forEach(code -> answers.add(groups.apply(code).flatMap(group -> group.hasMember(country, day))));
        if (signatories.signatoriesOf() != null) {
            answers.add(under(signatories.signatoriesOf(), level).flatMap(derivation -> derivation.hadSignedBy(day)));
        }
        if (signatories.partiesTo() != null) {
            answers.add(under(signatories.partiesTo(), level)
                    .map(derivation -> derivation.on(day).status() == TreatyStatus.PARTY));
        }
        return either(answers);
    }

    private Optional<StatusDerivation> under(String code, Visibility level) {
        return elsewhere
                .apply(code)
                .map(other -> new StatusDerivation(
                        other.position().map(state -> state.actionsFor(level)).orElse(List.of()),
                        other.treaty().seenBy(level)));
    }

    /** One yes is enough; a no takes that every question has an answer. */
    private static Optional<Boolean> either(List<Optional<Boolean>> answers) {
        if (answers.contains(Optional.of(true))) {
            return Optional.of(true);
        }
        return answers.contains(Optional.<Boolean>empty()) ? Optional.empty() : Optional.of(false);
    }
}
