package org.cybercrimeproject.country.instrument;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.cybercrimeproject.kit.reading.Visibility;
import org.cybercrimeproject.kit.text.LocalizedText;
import org.cybercrimeproject.kit.writing.Outcome;
import org.cybercrimeproject.kit.writing.State;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A treaty, with what its rules need.
 *
 * @param code ETS185, ETS189, CETS224 …
 * @param series the treaty series its number belongs to, or null
 * @param openedOn the day it was opened for signature, or null
 * @param entryIntoForce its own entry into force as a source states it; null: it is computed, see {@link OwnEntry}
 * @param whoMaySign null: not known
 * @param consentsNeeded how many consents bring it into force, or null
 * @param consentsIncluding of whom some of these must be; null: no such condition
 * @param monthsToEntryIntoForce after how many months a consent, denunciation or extension takes effect, from the
 *     first day of the month that follows; null: three, as is usual in the Council of Europe's treaties
 * @param invitationYears for how many years an invitation to accede stands; null: five
 * @param reservableProvisions where reservations are allowed; null: not known, [] nowhere
 * @param finalClauses where in its text its rules stand; null: not known
 * @param articles null: not known
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record InstrumentState(
        UUID id,
        String code,
        LocalizedText title,
        LocalizedText shortTitle,
        String series,
        LocalDate openedOn,
        OwnEntryIntoForce entryIntoForce,
        Signatories whoMaySign,
        Integer consentsNeeded,
        OfWhom consentsIncluding,
        Integer monthsToEntryIntoForce,
        Integer invitationYears,
        List<Provision> reservableProvisions,
        FinalClauses finalClauses,
        List<Article> articles,
        Visibility visibility)
        implements State {

    private static final int USUAL_MONTHS = 3;
    private static final int USUAL_INVITATION_YEARS = 5;

    /** How a date of entry into force is known. */
    @Schema(name = "EntryIntoForceBasis")
    public enum Basis {
        /** A source says so. */
        STATED,
        /** Follows from the instrument's rules. */
        COMPUTED
    }

    /**
     * The instrument's own entry into force.
     *
     * @param source the source that states it, or null
     * @param decidedOn the day of the consent from which it was computed; null when it is stated
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record OwnEntryIntoForce(LocalDate on, Basis basis, String source, LocalDate decidedOn) {}

    /**
     * Who may sign on a day: members of these groups, these States, who has signed the one instrument, who is a party
     * to the other.
     *
     * @param groups codes of groups
     * @param countries ISO 3166-1 alpha-2
     * @param signatoriesOf an instrument's code, or null
     * @param partiesTo an instrument's code, or null
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Signatories(List<String> groups, List<String> countries, String signatoriesOf, String partiesTo) {

        public Signatories {
            groups = groups == null ? List.of() : List.copyOf(groups);
            countries = countries == null ? List.of() : List.copyOf(countries);
        }

        /** The instruments on which the answer depends. */
        public List<String> instruments() {
            return Stream.of(signatoriesOf, partiesTo)
                    .filter(Objects::nonNull)
                    .distinct()
                    .toList();
        }
    }

    /**
     * That so many of the consents must come from members of a group.
     *
     * @param group the group's code
     * @param needed how many
     */
    public record OfWhom(String group, int needed) {}

    /**
     * Where in the text the rules stand; each may be unknown.
     *
     * @param signature who may sign
     * @param consent how a signatory expresses its consent
     * @param accession how others accede
     * @param reservations where and when reservations are allowed
     * @param withdrawal how a reservation is withdrawn
     * @param denunciation how a party leaves
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record FinalClauses(
            Provision signature,
            Provision consent,
            Provision entryIntoForce,
            Provision accession,
            Provision reservations,
            Provision withdrawal,
            Provision denunciation) {}

    public InstrumentState {
        reservableProvisions = reservableProvisions == null ? null : List.copyOf(reservableProvisions);
        articles = articles == null ? null : List.copyOf(articles);
    }

    @Override
    public String reference() {
        return code;
    }

    /** The instruments on which it depends who may sign this one. */
    public List<String> signatoriesDependOn() {
        return whoMaySign == null ? List.of() : whoMaySign.instruments();
    }

    /** Whether it depends on who is a member of the group. */
    public boolean dependsOnGroup(String group) {
        return whoMaySign != null && whoMaySign.groups().contains(group)
                || consentsIncluding != null && consentsIncluding.group().equals(group);
    }

    /** The number it bears in its series, as people write it: {@code ETS 185}. */
    public String label() {
        return series == null || !code.startsWith(series) ? code : series + " " + code.substring(series.length());
    }

    /**
     * When an act of that day takes effect: on the first day of the month after the delay has run out. ETS 185,
     * Art. 36(4), 37(2), 38(2), 47(2); ETS 189, Art. 10(2). Three months from 30 November run out at the end of
     * February.
     */
    public LocalDate takesEffect(LocalDate actedOn) {
        int months = monthsToEntryIntoForce == null ? USUAL_MONTHS : monthsToEntryIntoForce;
        return actedOn.plusMonths(months).with(TemporalAdjusters.firstDayOfNextMonth());
    }

    /**
     * When it enters into force for one who consents on that day; never before it is in force itself. Empty when it is
     * not in force itself, so far as its state says: see {@link #enteringIntoForce}.
     */
    public Optional<LocalDate> entersIntoForceFor(LocalDate consentedOn) {
        var computed = takesEffect(consentedOn);
        return Optional.ofNullable(entryIntoForce).map(own -> own.on().isAfter(computed) ? own.on() : computed);
    }

    /** The last day on which an invitation of that day can be taken up. */
    public LocalDate invitationStandsUntil(LocalDate invitedOn) {
        return invitedOn.plusYears(invitationYears == null ? USUAL_INVITATION_YEARS : invitationYears);
    }

    /** Whether it has that article; true when its articles are not known. */
    public boolean mayHaveArticle(int number) {
        return articles == null || articles.stream().anyMatch(article -> article.number() == number);
    }

    /** Where its rules stand; nothing known when the catalogue does not say. */
    public FinalClauses clauses() {
        return finalClauses == null ? new FinalClauses(null, null, null, null, null, null, null) : finalClauses;
    }

    /** Whether reservations to the provision are allowed; true when that is not known. */
    public boolean mayBeReserved(Provision provision) {
        return reservableProvisions == null || reservableProvisions.stream().anyMatch(provision::within);
    }

    /** A new entry of the catalogue. */
    public Outcome<InstrumentState> entered(UUID newId) {
        return Outcome.changed(InstrumentEvent.CATALOGUED, withIdentity(newId, visibility));
    }

    /** What the catalogue says now; nothing happens when it says what is known already. */
    public Outcome<InstrumentState> catalogued(InstrumentState catalogue) {
        var said = catalogue.withIdentity(id, visibility);
        return said.equals(this) ? Outcome.unchanged(this) : Outcome.changed(InstrumentEvent.CATALOGUED, said);
    }

    /** This instrument with its own entry into force as it is stated or was computed. */
    public InstrumentState enteringIntoForce(Optional<OwnEntryIntoForce> own) {
        return with(id, own.orElse(null), visibility);
    }

    private InstrumentState withIdentity(UUID newId, Visibility newVisibility) {
        return with(newId, entryIntoForce, newVisibility);
    }

    private InstrumentState with(UUID newId, OwnEntryIntoForce own, Visibility newVisibility) {
        return new InstrumentState(
                newId,
                code,
                title,
                shortTitle,
                series,
                openedOn,
                own,
                whoMaySign,
                consentsNeeded,
                consentsIncluding,
                monthsToEntryIntoForce,
                invitationYears,
                reservableProvisions,
                finalClauses,
                articles,
                newVisibility);
    }
}
