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
import org.cybercrimeproject.kit.problem.Message;
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
                Message.of("signature", "la signature"),
                clauses.signature());
        var consents = datesDiffer(
                action -> action.type().isConsent() && !afterDenunciation(action),
                Code.CONSENT_DATES_DIFFER,
                Message.of("consent", "le consentement"),
                clauses.consent());
        return Stream.of(signatures.stream(), consents.stream(), entryIntoForceDiffers())
                .flatMap(found -> found);
    }

    private Stream<TreatyWarning> ofSignature(TreatyAction signature) {
        // What a predecessor signed the party need not have been able to sign itself.
        return Optional.of(signature)
                .filter(action -> !action.isByPredecessor())
                .flatMap(action -> maySign.apply(action.date()))
                .filter(may -> !may)
                .map(no -> warning(
                        Code.SIGNATURE_NOT_OPEN_TO_PARTY,
                        clauses.signature(),
                        Message.of(
                                "%s is not recorded among those who could sign on %s.",
                                "%s n’est pas enregistré parmi ceux qui pouvaient signer le %s.",
                                party,
                                signature.date())))
                .stream();
    }

    private Stream<TreatyWarning> ofRatification(TreatyAction consent) {
        var signature =
                actions.stream().filter(action -> action.type().isSigning()).findFirst();
        if (signature.isEmpty()) {
            return Stream.of(warning(
                    Code.SIGNATURE_NOT_RECORDED,
                    clauses.consent(),
                    Message.of(
                            "The %s of %s follows a signature that is not recorded.",
                            "L’acte %s du %s suit une signature qui n’est pas enregistrée.",
                            consent.type(),
                            consent.date())));
        }
        return Stream.of(signature.get())
                .filter(first -> first.earliest().isAfter(consent.date()))
                .map(first -> warning(
                        Code.SIGNATURE_AFTER_CONSENT,
                        clauses.consent(),
                        Message.of(
                                "The signature is recorded on %s, after the %s of %s.",
                                "La signature est enregistrée le %s, après l’acte %s du %s.",
                                first.date(),
                                consent.type(),
                                consent.date())));
    }

    private Optional<TreatyWarning> ofAccession(TreatyAction accession) {
        if (maySign.apply(accession.date()).orElse(false)) {
            return Optional.of(warning(
                    Code.ACCESSION_BY_STATE_THAT_MAY_SIGN,
                    clauses.accession(),
                    Message.of(
                            "%s could sign and ratify; an accession on %s is unusual.",
                            "%s pouvait signer et ratifier ; une adhésion le %s est inhabituelle.",
                            party,
                            accession.date())));
        }
        var invitations = actions.stream()
                .filter(action -> action.type() == TreatyActionType.INVITATION_TO_ACCEDE)
                .filter(action -> !action.earliest().isAfter(accession.date()))
                .toList();
        if (invitations.isEmpty()) {
            return Optional.of(warning(
                    Code.INVITATION_NOT_RECORDED,
                    clauses.accession(),
                    Message.of(
                            "No invitation to accede is recorded before the accession of %s.",
                            "Aucune invitation à adhérer n’est enregistrée avant l’adhésion du %s.",
                            accession.date())));
        }
        boolean stood = invitations.stream()
                .anyMatch(invitation ->
                        !instrument.invitationStandsUntil(invitation.date()).isBefore(accession.date()));
        return stood
                ? Optional.empty()
                : Optional.of(warning(
                        Code.INVITATION_HAD_LAPSED,
                        clauses.accession(),
                        Message.of(
                                "The invitations recorded had lapsed before the accession of %s.",
                                "Les invitations enregistrées étaient caduques avant l’adhésion du %s.",
                                accession.date())));
    }

    private Stream<TreatyWarning> ofReservation(TreatyAction reservation) {
        var found = Stream.<TreatyWarning>builder();
        if (Reservations.reserved(reservation, instrument).isEmpty()) {
            found.add(warning(
                    Code.RESERVED_PROVISION_NOT_RECORDED,
                    clauses.reservations(),
                    Message.of(
                            "It is not recorded which provisions the reservation of %s concerns.",
                            "Les dispositions que vise la réserve du %s ne sont pas enregistrées.",
                            reservation.date())));
        }
        if (instrument.reservableProvisions() == null) {
            found.add(warning(
                    Code.RESERVATION_RULES_NOT_KNOWN,
                    clauses.reservations(),
                    Message.of(
                            "It is not recorded where %s allows reservations.",
                            "Où %s admet des réserves n’est pas enregistré.", instrument.label())));
        }
        if (Reservations.moment(reservation, actions) != Reservations.Moment.ALLOWED) {
            found.add(warning(
                    Code.RESERVATION_NOT_WITH_SIGNATURE_OR_DEPOSIT,
                    clauses.reservations(),
                    Message.of(
                            "No signature or deposit is recorded on %s, the day of the reservation.",
                            "Aucune signature et aucun dépôt ne sont enregistrés le %s, jour de la réserve.",
                            reservation.date())));
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
                        Message.of(
                                "The reservation withdrawn on %s is not recorded.",
                                "La réserve retirée le %s n’est pas enregistrée.", withdrawal.date())));
    }

    private Optional<TreatyWarning> ofDenunciation(TreatyAction denunciation) {
        return derivation().on(denunciation.date()).status() == TreatyStatus.PARTY
                ? Optional.empty()
                : Optional.of(warning(
                        Code.DENUNCIATION_BY_STATE_NOT_RECORDED_AS_PARTY,
                        clauses.denunciation(),
                        Message.of(
                                "It is not recorded how %s became a party before it denounced on %s.",
                                "Comment %s est devenu partie avant sa dénonciation du %s n’est pas enregistré.",
                                party,
                                denunciation.date())));
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
                        Message.of(
                                "A source says that nothing was done up to %s; recorded is %s on %s.",
                                "Une source dit que rien n’a été fait jusqu’au %s ; est enregistré %s le %s.",
                                statement.date(),
                                action.type(),
                                action.date())));
    }

    private Optional<TreatyWarning> datesDiffer(
            Predicate<TreatyAction> which, Code code, Message what, Provision clause) {
        var those = actions.stream().filter(which).toList();
        // A period that holds the day of another source is no disagreement: «2008» and 30 June 2008.
        var days = those.stream()
                .filter(action -> action.period() == null
                        || those.stream()
                                .noneMatch(other -> !other.equals(action)
                                        && other.period() == null
                                        && other.mayBeOfOneDayWith(action)))
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
                        Message.of(
                                "Sources give different days for the %s: %s. The first one counts.",
                                "Des sources donnent des jours différents pour %s : %s. Le premier compte.",
                                what,
                                String.join(", ", days))));
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
                        Message.of(
                                "A source states entry into force on %s; from the consent follows %s.",
                                "Une source dit l’entrée en vigueur le %s ; du consentement résulte le %s.",
                                on,
                                computed.get())));
    }

    /** Whether it belongs to a time after the party left: then another day is no disagreement. */
    private boolean afterDenunciation(TreatyAction action) {
        return actions.stream()
                .anyMatch(other -> other.type() == TreatyActionType.DENUNCIATION
                        && !other.endsForTerritory()
                        && other.date().isBefore(action.date()));
    }

    private StatusDerivation derivation() {
        return new StatusDerivation(actions, instrument);
    }

    private static TreatyWarning warning(Code code, Provision article, Message message) {
        return new TreatyWarning(code, article, message.en(), message.fr());
    }
}
