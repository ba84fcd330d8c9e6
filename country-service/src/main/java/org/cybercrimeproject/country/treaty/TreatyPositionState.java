package org.cybercrimeproject.country.treaty;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cybercrimeproject.country.instrument.Consent;
import org.cybercrimeproject.country.instrument.InstrumentState;
import org.cybercrimeproject.kit.party.CountryCodes;
import org.cybercrimeproject.kit.reading.Visibility;
import org.cybercrimeproject.kit.time.Timeline;
import org.cybercrimeproject.kit.writing.Outcome;
import org.cybercrimeproject.kit.writing.State;
import org.cybercrimeproject.kit.writing.Withdrawn;

/**
 * Everything that one party did under one instrument, as far as it is recorded: {@code ETS185:DE}.
 *
 * <p>{@link TreatyRules} refuse what the record contradicts. Where the record is silent they let it pass, and
 * {@link TreatyWarnings} says so.
 *
 * @param instrument the instrument's code
 * @param party ISO 3166-1 alpha-2, EU or XK; of a former State the four letters of ISO 3166-3
 * @param actions in the order they were recorded, withdrawn ones too
 * @param visibility that of its most open action
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record TreatyPositionState(
        UUID id, String instrument, String party, List<TreatyAction> actions, Visibility visibility) implements State {

    public TreatyPositionState {
        actions = List.copyOf(actions);
        CountryCodes.check(party);
    }

    /** A position of which nothing is recorded yet. */
    public static TreatyPositionState unknown(UUID id, String instrument, String party) {
        return new TreatyPositionState(id, instrument, party, List.of(), Visibility.INTERNAL);
    }

    /** A position of a territory of which nothing is recorded but that others apply the instrument there. */
    static TreatyPositionState applied(UUID id, String instrument, String territory, Visibility visibility) {
        return new TreatyPositionState(id, instrument, territory, List.of(), visibility);
    }

    /** This position, as visible as the most open application when it has no action of its own. */
    TreatyPositionState asOpenAs(Visibility application) {
        return actions.isEmpty() ? new TreatyPositionState(id, instrument, party, actions, application) : this;
    }

    /** The territories that its standing actions extend the instrument to, by their codes. */
    Set<String> territories() {
        return standing().stream()
                .filter(action -> action.type() == TreatyActionType.TERRITORIAL_APPLICATION)
                .flatMap(action -> action.territoryByCode().stream())
                .filter(code -> !code.equals(party))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The natural key: instrument and party, {@code ETS185:DE}. */
    public static String subject(String instrument, String party) {
        return instrument + ":" + party;
    }

    @Override
    public String reference() {
        return subject(instrument, party);
    }

    /** That of each of its actions; its own follows from them. */
    @Override
    public Map<String, Visibility> visibilities() {
        var shown = new HashMap<String, Visibility>();
        for (int i = 0; i < actions.size(); i++) {
            shown.put("/actions/" + i, actions.get(i).seenBy());
        }
        return shown;
    }

    /** An action is recorded, corrected and withdrawn by itself. */
    @Override
    public String inRequest(String pointer) {
        return pointer.replaceFirst("^/actions/[0-9]+", "");
    }

    @Override
    public TreatyPositionState hiddenAs(State now) {
        var others = (TreatyPositionState) now;
        return with(actions.stream()
                .map(action -> others.action(action.id())
                        .map(other -> action.hiddenAs(other.seenBy()))
                        .orElse(action))
                .toList());
    }

    /**
     * Records an action.
     *
     * @param treaty the instrument it was done under, with its own entry into force
     * @param today nothing that was done lies in the future
     */
    public Outcome<TreatyPositionState> record(TreatyAction action, InstrumentState treaty, LocalDate today) {
        return new TreatyRules(standing(), party, treaty, today)
                .brokenBy(action)
                .findFirst()
                .map(TreatyPositionState::refused)
                .orElseGet(() -> Outcome.changed(
                        TreatyPositionEvent.ACTION_RECORDED,
                        with(Stream.concat(actions.stream(), Stream.of(action)).toList())));
    }

    /**
     * What was recorded of an action was wrong or incomplete. Refused when thereby an action comes to break a rule, be
     * it this one or another.
     *
     * @param corrected the action as it should have been recorded
     * @param treaty the instrument, with its own entry into force as it follows from a state of this position
     */
    public Outcome<TreatyPositionState> correct(
            TreatyAction corrected, Function<TreatyPositionState, InstrumentState> treaty, LocalDate today) {
        return instead(TreatyPositionEvent.ACTION_CORRECTED, corrected, treaty, today);
    }

    /** An action should never have been recorded: it counts for nothing. Refused as a correction is. */
    public Outcome<TreatyPositionState> withdraw(
            UUID actionId, Function<TreatyPositionState, InstrumentState> treaty, LocalDate today) {
        return instead(
                TreatyPositionEvent.ACTION_WITHDRAWN,
                action(actionId).orElseThrow().takenBack(),
                treaty,
                today);
    }

    /** The actions that were not withdrawn. */
    public List<TreatyAction> standing() {
        return actions.stream().filter(TreatyAction::stands).toList();
    }

    /** The standing actions that somebody with this level may see. */
    public List<TreatyAction> actionsFor(Visibility level) {
        return standing().stream()
                .filter(action -> level.sees(action.visibility()))
                .toList();
    }

    /** Those of its actions that count towards the instrument's own entry into force. */
    public List<Consent> consents() {
        return standing().stream()
                .filter(action -> action.type().countsTowardsEntryIntoForce())
                .map(action -> new Consent(party, action.date(), action.visibility()))
                .toList();
    }

    /** The status on every day, from what the level may see. */
    public Timeline<TreatyStatus> statusTimeline(Visibility level, InstrumentState treaty) {
        return new StatusDerivation(actionsFor(level), treaty).timeline();
    }

    /** An action by its id, also one that was withdrawn. */
    public Optional<TreatyAction> action(UUID actionId) {
        return actions.stream().filter(action -> action.id().equals(actionId)).findFirst();
    }

    /** @throws io.quarkiverse.resteasy.problem.HttpProblem 410 when the action was withdrawn */
    TreatyAction standing(UUID actionId) {
        return action(actionId).filter(TreatyAction::stands).orElseThrow(() -> Withdrawn.gone(actionId));
    }

    private Outcome<TreatyPositionState> instead(
            TreatyPositionEvent event,
            TreatyAction changed,
            Function<TreatyPositionState, InstrumentState> treaty,
            LocalDate today) {
        var after = with(actions.stream()
                .map(action -> action.id().equals(changed.id()) ? changed : action)
                .toList());
        var before = new TreatyRules(standing(), party, treaty.apply(this), today).broken();
        // Of another action it counts that it breaks the rule, not in which words: these name what it breaks it with.
        return new TreatyRules(after.standing(), party, treaty.apply(after), today)
                .broken().stream()
                        .filter(broken -> broken.action().equals(changed.id())
                                ? !before.contains(broken)
                                : before.stream().noneMatch(broken::isOfTheSameKindAs))
                        .findFirst()
                        .map(TreatyPositionState::refused)
                        .orElseGet(() -> Outcome.changed(event, after));
    }

    /** As open as the most open of its actions; who could see the last one before it was withdrawn sees that it was. */
    private TreatyPositionState with(List<TreatyAction> others) {
        var stand = others.stream().filter(TreatyAction::stands).toList();
        var mostOpen = (stand.isEmpty() ? others : stand)
                .stream().map(TreatyAction::visibility).min(Comparator.naturalOrder());
        return new TreatyPositionState(id, instrument, party, others, mostOpen.orElse(visibility));
    }

    private static Outcome<TreatyPositionState> refused(TreatyRules.Broken broken) {
        return Outcome.refused(broken.rule(), broken.detail(), broken.field());
    }
}
