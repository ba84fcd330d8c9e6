package org.cybercrimeproject.country.instrument;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.cybercrimeproject.country.group.GroupState;
import org.cybercrimeproject.country.instrument.InstrumentState.Basis;
import org.cybercrimeproject.country.instrument.InstrumentState.OwnEntryIntoForce;
import org.cybercrimeproject.country.instrument.InstrumentWarning.Code;
import org.cybercrimeproject.kit.problem.Message;
import org.cybercrimeproject.kit.reading.Visibility;
import org.cybercrimeproject.kit.time.Timeline;

/**
 * When an instrument enters into force itself (rule R2), as somebody of a level may know it. A stated day wins. Without
 * one it follows from the consents recorded: on the day on which there are as many as the instrument asks for, of whom
 * it asks for (ETS 185, Art. 36(3)), its delay begins. Neither: it has no parties yet.
 *
 * <p>Records are partial, so a computed day later than the stated one says nothing; an earlier one is a conflict.
 */
public final class OwnEntry {

    private final InstrumentState instrument;
    private final Supplier<List<Consent>> consents;
    private final Function<String, Optional<GroupState>> groups;

    /**
     * @param consents those recorded; asked for only where a day has to be computed
     * @param groups a group by its code, as far as there is one
     */
    public OwnEntry(
            InstrumentState instrument,
            Supplier<List<Consent>> consents,
            Function<String, Optional<GroupState>> groups) {
        this.instrument = instrument;
        this.consents = consents;
        this.groups = groups;
    }

    /** The day stated, else the one computed from what the level may see; empty when there is neither. */
    public Optional<OwnEntryIntoForce> seenBy(Visibility level) {
        return Optional.ofNullable(instrument.entryIntoForce()).or(() -> computed(level));
    }

    /** The same, once it is known: a computed day is known from the day of the consent that decided it. */
    public Timeline<OwnEntryIntoForce> timeline(Visibility level) {
        return seenBy(level)
                .map(entry -> new Timeline<>(List.of(new Timeline.Step<>(entry.decidedOn(), entry))))
                .orElse(Timeline.empty());
    }

    /** The conflict between the day stated and an earlier one computed, from the day on which it can be seen. */
    public Timeline<List<InstrumentWarning>> warnings(Visibility level) {
        var none = Timeline.always(List.<InstrumentWarning>of());
        var stated = instrument.entryIntoForce();
        return stated == null
                ? none
                : computed(level)
                        .filter(computed -> computed.on().isBefore(stated.on()))
                        .map(computed -> new Timeline<List<InstrumentWarning>>(List.of(
                                new Timeline.Step<>(null, List.of()),
                                new Timeline.Step<>(computed.decidedOn(), List.of(earlier(computed, stated))))))
                        .orElse(none);
    }

    private Optional<OwnEntryIntoForce> computed(Visibility level) {
        if (instrument.consentsNeeded() == null) {
            return Optional.empty();
        }
        var including = instrument.consentsIncluding();
        int counted = 0;
        int members = 0;
        for (var consent : firstOfEach(level)) {
            counted++;
            if (including != null) {
                var member = groups.apply(including.group())
                        .flatMap(group -> group.hasMember(consent.party(), consent.on()));
                if (member.isEmpty()) {
                    return Optional.empty();
                }
                members += member.get() ? 1 : 0;
            }
            if (counted >= instrument.consentsNeeded() && (including == null || members >= including.needed())) {
                return Optional.of(new OwnEntryIntoForce(
                        instrument.takesEffect(consent.on()), Basis.COMPUTED, null, consent.on()));
            }
        }
        return Optional.empty();
    }

    /** A party consents once: where sources differ its earliest consent counts. */
    private List<Consent> firstOfEach(Visibility level) {
        var first = new LinkedHashMap<String, Consent>();
        consents.get().stream()
                .filter(consent -> level.sees(consent.visibility()))
                .sorted(Comparator.comparing(Consent::on).thenComparing(Consent::party))
                .forEach(consent -> first.putIfAbsent(consent.party(), consent));
        return List.copyOf(first.values());
    }

    private InstrumentWarning earlier(OwnEntryIntoForce computed, OwnEntryIntoForce stated) {
        var message = Message.of(
                "By the consents recorded %s entered into force on %s; a source states %s, which counts.",
                "Selon les consentements enregistrés, %s est entré en vigueur le %s ; une source dit le %s, qui compte.",
                instrument.label(),
                computed.on(),
                stated.on());
        return new InstrumentWarning(
                Code.ENTRY_INTO_FORCE_COMPUTED_EARLIER,
                instrument.clauses().entryIntoForce(),
                message.en(),
                message.fr());
    }
}
