package org.cybercrimeproject.country.treaty;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cybercrimeproject.country.instrument.InstrumentState;
import org.cybercrimeproject.country.instrument.InstrumentState.FinalClauses;
import org.cybercrimeproject.country.instrument.Provision;
import org.cybercrimeproject.country.treaty.TreatyActionType.Effect;
import org.cybercrimeproject.country.treaty.TreatyWarning.Code;
import org.cybercrimeproject.kit.reading.Visibility;
import org.cybercrimeproject.kit.time.Timeline;

/**
 * What is doubtful in the actions of a party: where the record is silent on what a rule needs, and where two sources
 * disagree. Nothing of this refuses a write.
 */
final class TreatyWarnings {

    private final List<TreatyAction> actions;
    private final InstrumentState instrument;
    private final FinalClauses clauses;
    private final String party;
    private final Function<LocalDate, Optional<Boolean>> maySign;

    private TreatyWarnings(
            List<TreatyAction> actions,
            InstrumentState instrument,
            String party,
            Function<LocalDate, Optional<Boolean>> maySign) {
        this.actions = actions;
        this.instrument = instrument;
        this.clauses = instrument.clauses();
        this.party = party;
        this.maySign = maySign;
    }

    /** The doubts on every day, from what the level may see: new ones come with an action. */
    static Timeline<List<TreatyWarning>> timeline(TreatyPositionState position, Treaty treaty, Visibility level) {
        var visible = position.actionsFor(level);
        var days = visible.stream().map(TreatyAction::date).collect(Collectors.toCollection(TreeSet::new));
        var steps = new ArrayList<Timeline.Step<List<TreatyWarning>>>();
        steps.add(new Timeline.Step<>(null, on(LocalDate.MIN, visible, treaty, position.party(), level)));
        days.forEach(day -> steps.add(new Timeline.Step<>(day, on(day, visible, treaty, position.party(), level))));
        return new Timeline<>(steps);
    }

    /**
     * The doubts that there are on a day.
     *
     * @param visible the actions that the level may see, dated later ones too
     */
    static List<TreatyWarning> on(
            LocalDate day, List<TreatyAction> visible, Treaty treaty, String party, Visibility level) {
        var known = visible.stream()
                .filter(action -> action.isOnOrBefore(day) || action.type().effect() == Effect.STATES_ENTRY)
                .toList();
        var warnings = new TreatyWarnings(
                known, treaty.seenBy(level), party, signedOn -> treaty.maySign(party, signedOn, level));
        return Stream.concat(known.stream().flatMap(warnings::ofAction), warnings.ofAll())
                .distinct()
                .toList();
    }

    private Stream<TreatyWarning> ofAction(TreatyAction action) {
        return switch (action.type()) {
            case SIGNATURE, DEFINITIVE_SIGNATURE -> ofSignature(action);
            case RATIFICATION, ACCEPTANCE, APPROVAL -> ofRatification(action);
            case ACCESSION -> ofAccession(action).stream();
            case RESERVATION -> ofReservation(action);
            case WITHDRAWAL_OF_RESERVATION -> ofWithdrawal(action).stream();
            case DENUNCIATION -> ofDenunciation(action).stream();
            case NO_ACTION_STATED -> ofNothing(action).stream();
            default -> Stream.empty();
        };
    }

    private Stream<TreatyWarning> ofAll() {
        var signatures = datesDiffer(
                action -> action.type() == TreatyActionType.SIGNATURE,
                Code.SIGNATURE_DATES_DIFFER,
                "signature",
                clauses.signature());
        var consents = datesDiffer(
                action -> action.type().isConsent() && !afterDenunciation(action),
                Code.CONSENT_DATES_DIFFER,
                "consent",
                clauses.consent());
        return Stream.of(signatures.stream(), consents.stream(), entryIntoForceDiffers())
                .flatMap(found -> found);
    }

    private Stream<TreatyWarning> ofSignature(TreatyAction signature) {
        return maySign
                .apply(signature.date())
                .filter(may -> !may)
                .map(no -> warning(
                        Code.SIGNATURE_NOT_OPEN_TO_PARTY,
                        clauses.signature(),
                        party + " is not recorded among those who could sign on " + signature.date() + "."))
                .stream();
    }

    private Stream<TreatyWarning> ofRatification(TreatyAction consent) {
        var signature =
                actions.stream().filter(action -> action.type().isSigning()).findFirst();
        if (signature.isEmpty()) {
            return Stream.of(warning(
                    Code.SIGNATURE_NOT_RECORDED,
                    clauses.consent(),
                    "The " + consent.type() + " of " + consent.date() + " follows a signature that is not recorded."));
        }
        return Stream.of(signature.get())
                .filter(first -> first.date().isAfter(consent.date()))
                .map(first -> warning(
                        Code.SIGNATURE_AFTER_CONSENT,
                        clauses.consent(),
                        "The signature is recorded on " + first.date() + ", after the " + consent.type() + " of "
                                + consent.date() + "."));
    }

    private Optional<TreatyWarning> ofAccession(TreatyAction accession) {
        if (maySign.apply(accession.date()).orElse(false)) {
            return Optional.of(warning(
                    Code.ACCESSION_BY_STATE_THAT_MAY_SIGN,
                    clauses.accession(),
                    party + " could sign and ratify; an accession on " + accession.date() + " is unusual."));
        }
        var invitations = actions.stream()
                .filter(action -> action.type() == TreatyActionType.INVITATION_TO_ACCEDE)
                .filter(action -> action.isOnOrBefore(accession.date()))
                .toList();
        if (invitations.isEmpty()) {
            return Optional.of(warning(
                    Code.INVITATION_NOT_RECORDED,
                    clauses.accession(),
                    "No invitation to accede is recorded before the accession of " + accession.date() + "."));
        }
        boolean stood = invitations.stream()
                .anyMatch(invitation ->
                        !instrument.invitationStandsUntil(invitation.date()).isBefore(accession.date()));
        return stood
                ? Optional.empty()
                : Optional.of(warning(
                        Code.INVITATION_HAD_LAPSED,
                        clauses.accession(),
                        "The invitations recorded had lapsed before the accession of " + accession.date() + "."));
    }

    private Stream<TreatyWarning> ofReservation(TreatyAction reservation) {
        var found = Stream.<TreatyWarning>builder();
        if (reservation.provisions() == null || reservation.provisions().isEmpty()) {
            found.add(warning(
                    Code.RESERVED_PROVISION_NOT_RECORDED,
                    clauses.reservations(),
                    "It is not recorded which provisions the reservation of " + reservation.date() + " concerns."));
        }
        if (instrument.reservableProvisions() == null) {
            found.add(warning(
                    Code.RESERVATION_RULES_NOT_KNOWN,
                    clauses.reservations(),
                    "It is not recorded where " + instrument.label() + " allows reservations."));
        }
        if (Reservations.moment(reservation, actions) != Reservations.Moment.ALLOWED) {
            found.add(warning(
                    Code.RESERVATION_NOT_WITH_SIGNATURE_OR_DEPOSIT,
                    clauses.reservations(),
                    "No signature or deposit is recorded on " + reservation.date() + ", the day of the reservation."));
        }
        return found.build();
    }

    private Optional<TreatyWarning> ofWithdrawal(TreatyAction withdrawal) {
        return actions.stream()
                        .anyMatch(action ->
                                action.type() == TreatyActionType.RESERVATION && action.isOnOrBefore(withdrawal.date()))
                ? Optional.empty()
                : Optional.of(warning(
                        Code.WITHDRAWN_RESERVATION_NOT_RECORDED,
                        clauses.withdrawal(),
                        "The reservation withdrawn on " + withdrawal.date() + " is not recorded."));
    }

    private Optional<TreatyWarning> ofDenunciation(TreatyAction denunciation) {
        return derivation().on(denunciation.date()).status() == TreatyStatus.PARTY
                ? Optional.empty()
                : Optional.of(warning(
                        Code.DENUNCIATION_BY_STATE_NOT_RECORDED_AS_PARTY,
                        clauses.denunciation(),
                        "It is not recorded how " + party + " became a party before it denounced on "
                                + denunciation.date() + "."));
    }

    private Optional<TreatyWarning> ofNothing(TreatyAction statement) {
        return actions.stream()
                .filter(action -> action.type().effect() != Effect.NONE
                        && action.type().effect() != Effect.STATES_NOTHING
                        && action.isOnOrBefore(statement.date()))
                .findFirst()
                .map(action -> warning(
                        Code.NO_ACTION_CONTRADICTED,
                        null,
                        "A source says that nothing was done up to " + statement.date() + "; recorded is "
                                + action.type() + " on " + action.date() + "."));
    }

    private Optional<TreatyWarning> datesDiffer(
            Predicate<TreatyAction> which, Code code, String what, Provision clause) {
        var days = actions.stream()
                .filter(which)
                .map(TreatyAction::date)
                .distinct()
                .sorted()
                .map(LocalDate::toString)
                .toList();
        return days.size() < 2
                ? Optional.empty()
                : Optional.of(warning(
                        code,
                        clause,
                        "Sources give different days for the " + what + ": " + String.join(", ", days)
                                + ". The first one counts."));
    }

    private Stream<TreatyWarning> entryIntoForceDiffers() {
        var stated = actions.stream()
                .filter(action -> action.inForceOn() != null && !afterDenunciation(action))
                .filter(action -> action.type().isConsent() || action.type().effect() == Effect.STATES_ENTRY)
                .map(TreatyAction::inForceOn);
        var computed = actions.stream()
                .filter(action -> action.type().isConsent() && !afterDenunciation(action))
                .flatMap(action -> StatusDerivation.computedEffectOf(action, instrument).stream())
                .map(EntryIntoForce::on)
                .findFirst();
        return stated.distinct()
                .filter(on -> computed.isPresent() && !computed.get().equals(on))
                .map(on -> warning(
                        Code.ENTRY_INTO_FORCE_DIFFERS,
                        clauses.entryIntoForce(),
                        "A source states entry into force on " + on + "; from the consent follows " + computed.get()
                                + "."));
    }

    /** Whether it belongs to a time after the party left: then another day is no disagreement. */
    private boolean afterDenunciation(TreatyAction action) {
        return actions.stream()
                .anyMatch(other -> other.type() == TreatyActionType.DENUNCIATION
                        && other.date().isBefore(action.date()));
    }

    private StatusDerivation derivation() {
        return new StatusDerivation(actions, instrument);
    }

    private static TreatyWarning warning(Code code, Provision article, String message) {
        return new TreatyWarning(code, article, message);
    }
}
