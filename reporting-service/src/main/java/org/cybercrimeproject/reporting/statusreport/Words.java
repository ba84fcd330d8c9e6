package org.cybercrimeproject.reporting.statusreport;

import org.cybercrimeproject.kit.reading.Visibility;
import org.cybercrimeproject.kit.text.Language;

/** What the page says beside the data, in English and French: the template asks for it by name. */
public final class Words {

    private final Wording wording;

    public Words(Language language) {
        this.wording = new Wording(language);
    }

    private String pick(String en, String fr) {
        return wording.pick(en, fr);
    }

    public String statusReport() {
        return pick("Status report", "Rapport d’activité");
    }

    public String update() {
        return pick("Update", "Bilan");
    }

    public String forecast() {
        return pick("Forecast", "Prévisions");
    }

    public String asOf() {
        return pick("As of", "Situation au");
    }

    public String atAGlance() {
        return pick("At a glance", "En bref");
    }

    public String projectData() {
        return pick("Project data", "Le projet");
    }

    public String carriedOut() {
        return pick("Activities carried out", "Activités réalisées");
    }

    public String planned() {
        return pick("Activities planned", "Activités prévues");
    }

    public String announced() {
        return pick("Announced events", "Événements annoncés");
    }

    public String knownAt() {
        return pick("As it was known at", "Connaissances arrêtées au");
    }

    public String announcedNote() {
        return pick(
                "Mentioned at the activities above; not part of the project’s own plan.",
                "Mentionnés lors des activités ci-dessus ; hors du programme propre au projet.");
    }

    public String notYetReported() {
        return pick("Not yet reported", "Sans compte rendu à ce jour");
    }

    public String notYetReportedNote() {
        return pick(
                "The planned time has passed; nothing has been recorded yet.",
                "La période prévue est passée ; rien n’a encore été consigné.");
    }

    public String notCarriedOut() {
        return pick("Activities not carried out", "Activités non réalisées");
    }

    public String notCarriedOutNote() {
        return pick("Cancelled or postponed in the reporting period.", "Annulées ou reportées pendant la période.");
    }

    public String earlier() {
        return pick("earlier plan:", "prévue auparavant :");
    }

    /** What stands for the date of a row without one: only what was postponed waits for a new date. */
    public String withoutDate(Report.Row row) {
        return "POSTPONED".equals(row.status())
                ? pick("no new date", "sans nouvelle date")
                : pick("no date", "sans date");
    }

    public String ourPart() {
        return pick("Our part", "Notre rôle");
    }

    public String followUp() {
        return pick("Follow-up", "Suites données");
    }

    public String followUpNote() {
        return pick(
                "What is open on this day, or was closed in the reporting period; the most pressing first.",
                "Ce qui est ouvert à cette date ou a été clos pendant la période ; le plus pressant d’abord.");
    }

    public String countries() {
        return pick("Countries", "Pays");
    }

    public String countriesNote() {
        return pick(
                "Where a country stands under the treaties, and where something was said about it in the reporting period.",
                "La situation d’un pays au regard des traités et où l’on a parlé de lui pendant la période.");
    }

    public String said() {
        return pick("Said there", "Propos recueillis");
    }

    public String saidHeading() {
        return pick("What was said", "Propos recueillis");
    }

    public String date() {
        return pick("Date", "Date");
    }

    public String place() {
        return pick("Place", "Lieu");
    }

    public String activity() {
        return pick("Activity", "Activité");
    }

    public String output() {
        return pick("Output", "Résultat");
    }

    public String outputs() {
        return pick("Outputs", "Résultats attendus");
    }

    public String country() {
        return pick("Country", "Pays");
    }

    public String treaties() {
        return pick("Treaty status", "Situation conventionnelle");
    }

    public String timing() {
        return pick("State", "État");
    }

    public String due() {
        return pick("Due", "Échéance");
    }

    public String responsible() {
        return pick("Responsible", "Responsable");
    }

    public String promisedAt() {
        return pick("Promised at", "Origine");
    }

    public String reference() {
        return pick("Reference", "Référence");
    }

    public String area() {
        return pick("Project area", "Champ du projet");
    }

    public String objective() {
        return pick("Objective", "Objectif");
    }

    public String budget() {
        return pick("Budget", "Budget");
    }

    public String funding() {
        return pick("Funding", "Financement");
    }

    public String implementation() {
        return pick("Implementation", "Mise en œuvre");
    }

    public String duration() {
        return pick("Duration", "Durée");
    }

    public String none() {
        return pick("none", "aucun");
    }

    public String nobodyNamed() {
        return pick("nobody named", "aucun responsable désigné");
    }

    public String notKnown() {
        return pick("not known", "non connu");
    }

    public String noDateAgreed() {
        return pick("no date agreed", "sans date convenue");
    }

    public String nothing() {
        return pick("Nothing to report.", "Rien à signaler.");
    }

    public String andOthers() {
        return pick("and others not on record", "et d’autres, non enregistrés");
    }

    public String figureCarriedOut() {
        return pick("activities carried out", "activités réalisées");
    }

    public String figurePlanned() {
        return pick("activities planned", "activités prévues");
    }

    public String figureFollowUps() {
        return pick("follow-ups open", "suites ouvertes");
    }

    public String figureCountries() {
        return pick("countries with news", "pays concernés");
    }

    public String thresholdNotKnown() {
        return pick("threshold not known", "seuil non connu");
    }

    public String actually() {
        return pick("Actual:", "Réelle :");
    }

    public String page() {
        return pick("Page", "Page");
    }

    public String madeFrom() {
        return pick(
                "Produced from the project’s records as they stood for this day. “Not known” means that nothing is"
                        + " on record, “none” that there is none.",
                "Établi à partir des données du projet à cette date. « Non connu » : rien n’est enregistré ;"
                        + " « aucun » : il n’y en a pas.");
    }

    /** Whom the report is for. */
    public String level(Visibility level) {
        return switch (level) {
            case PUBLIC -> pick("Public", "Public");
            case PARTNERS -> pick("For partners", "Réservé aux partenaires");
            case INTERNAL -> pick("Internal", "Interne");
        };
    }

    public boolean isPublic(Visibility level) {
        return level == Visibility.PUBLIC;
    }
}
