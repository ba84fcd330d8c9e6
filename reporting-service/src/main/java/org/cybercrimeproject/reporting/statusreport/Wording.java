package org.cybercrimeproject.reporting.statusreport;

import java.text.Normalizer;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cybercrimeproject.kit.text.Labels;
import org.cybercrimeproject.kit.text.Language;
import org.cybercrimeproject.kit.text.Money;
import org.cybercrimeproject.kit.time.DueWindow;
import org.cybercrimeproject.kit.time.FuzzyPeriod;
import org.cybercrimeproject.kit.time.MonthNames;
import org.cybercrimeproject.reporting.model.Activity;
import org.cybercrimeproject.reporting.statusreport.Report.Due;

/** Phrases that the report makes itself: dates, due windows, sums. */
public final class Wording {

    private final Language language;

    public Wording(Language language) {
        this.language = language;
    }

    /** One of two wordings. */
    String pick(String en, String fr) {
        return language == Language.FR ? fr : en;
    }

    /** «1 February 2010», « 1er février 2010 ». */
    public String date(LocalDate day) {
        var number = language == Language.FR && day.getDayOfMonth() == 1 ? "1er" : "" + day.getDayOfMonth();
        return number + " " + month(YearMonth.from(day));
    }

    /** «1 February 2010, 12:00:00 UTC», to the second; the JSON has it to the microsecond. */
    public String instant(Instant instant) {
        var time = instant.truncatedTo(ChronoUnit.SECONDS).atOffset(ZoneOffset.UTC);
        return date(time.toLocalDate()) + ", " + time.toLocalTime().toString() + " UTC";
    }

    /** That something is missing. */
    public String notIncluded(int changes) {
        var one = changes == 1;
        return language == Language.FR
                ? changes
                        + (one
                                ? " modification enregistrée n’a pas pu être reprise dans ce rapport."
                                : " modifications enregistrées n’ont pas pu être reprises dans ce rapport.")
                : changes
                        + (one
                                ? " recorded change could not be taken over into this report."
                                : " recorded changes could not be taken over into this report.");
    }

    /** «December 2009 – January 2010» where the days make whole months, else the first and the last day. */
    String period(LocalDate from, LocalDate to) {
        var first = YearMonth.from(from);
        var last = YearMonth.from(to);
        if (from.getDayOfMonth() != 1 || !last.atEndOfMonth().equals(to)) {
            return from.equals(to) ? date(from) : date(from) + " – " + date(to);
        }
        if (first.equals(last)) {
            return month(first);
        }
        return (first.getYear() == last.getYear() ? monthName(first) : month(first)) + " – " + month(last);
    }

    public String period(ReportRequest.Days days) {
        return period(days.from(), days.to());
    }

    private String month(YearMonth month) {
        return monthName(month) + " " + month.getYear();
    }

    private String monthName(YearMonth month) {
        return MonthNames.full(month.getMonthValue(), language);
    }

    /** "possibly June/July 2010", « éventuellement juin/juillet 2010 ». */
    String plan(FuzzyPeriod period, boolean tentative) {
        var printed = period.print(language);
        return tentative ? Labels.word("wording.tentative", language) + " " + printed : printed;
    }

    /** «possibly June/July 2010, once established». */
    Due due(DueWindow window, LocalDate asOf) {
        var period = window.period();
        var condition = window.condition() == null ? null : window.condition().in(language);
        var metOn = window.waitsOn(asOf) ? null : window.conditionMetOn();
        var when = period == null ? null : plan(period, Boolean.TRUE.equals(window.tentative()));
        var met = metOn == null ? null : pick("condition met on ", "condition remplie le ") + date(metOn);
        return new Due(
                Stream.of(when, condition, met).filter(s -> s != null).collect(Collectors.joining(", ")),
                period == null ? null : period.from(),
                period == null ? null : period.to(),
                window.tentative(),
                condition,
                metOn);
    }

    /** Of something that has no end by nature. */
    Due ongoing() {
        return new Due(pick("ongoing", "en continu"), null, null, null, null, null);
    }

    String online() {
        return pick("Online", "En ligne");
    }

    /** «ASEAN (except Cambodia)». */
    String except(String group, String exceptions) {
        return group + " (" + pick("except ", "sauf ") + exceptions + ")";
    }

    /** «EUR 1,400,000», « 1 400 000 EUR »; cents only where there are any. */
    public String money(Money money) {
        var parts = money.amount().split("\\.");
        var grouped = grouped(parts[0]);
        if (!"00".equals(parts[1])) {
            grouped.append(pick(".", ",")).append(parts[1]);
        }
        return pick(money.currency() + "\u00a0" + grouped, grouped + "\u00a0" + money.currency());
    }

    /** «about 40 participations: judges, prosecutors». */
    String participations(Activity.Participants participants) {
        var number = participants.number();
        var counted = number == null
                ? null
                : (Boolean.TRUE.equals(participants.approximate()) ? pick("about ", "environ ") : "")
                        + number(number)
                        + (number == 1
                                ? pick(" participation", " participation")
                                : pick(" participations", " participations"));
        var kinds = participants.kinds() == null ? "" : String.join(", ", participants.kinds());
        if (counted == null) {
            return pick("participations, number not known: ", "participations, nombre non connu\u00a0: ") + kinds;
        }
        return kinds.isEmpty() ? counted : counted + pick(": ", "\u00a0: ") + kinds;
    }

    /** «1,400», « 1 400 ». */
    private String number(int number) {
        return grouped(Integer.toString(number)).toString();
    }

    private StringBuilder grouped(String digits) {
        var grouped = new StringBuilder(digits);
        for (var at = grouped.length() - 3; at > 0; at -= 3) {
            grouped.insert(at, pick(",", "\u00a0"));
        }
        return grouped;
    }

    /** What organisations in a role are called; a role not known here is printed as words. */
    public String role(String role) {
        return switch (role) {
            case "ORGANISER" -> pick("Organised by", "Organisation");
            case "CO_ORGANISER" -> pick("Co-organised by", "Coorganisation");
            case "HOST" -> pick("Hosted by", "Accueil");
            case "DONOR" -> pick("Funded by", "Financement");
            case "SPEAKER" -> pick("Speakers", "Interventions");
            case "PARTICIPANT" -> pick("Participants", "Participation");
            default -> asWords(role);
        };
    }

    /** What our part was: «contributed»; a code not known here is printed as words. */
    public String ourPart(String part) {
        return switch (part) {
            case "ORGANISED" -> pick("organised", "organisation");
            case "CO_ORGANISED" -> pick("co-organised", "coorganisation");
            case "CONTRIBUTED" -> pick("contributed", "intervention");
            case "ATTENDED" -> pick("attended", "participation");
            case "UNKNOWN" -> pick("not known", "non connu");
            default -> asWords(part);
        };
    }

    /** «postponed», « annulée ». */
    public String notCarriedOut(String status) {
        return switch (status) {
            case "POSTPONED" -> pick("postponed", "reportée");
            case "CANCELLED" -> pick("cancelled", "annulée");
            default -> asWords(status);
        };
    }

    /** «No treaty action on record under ETS185 or ETS189». */
    public String noTreatyAction(List<String> instruments) {
        var none = pick("No treaty action on record", "Aucun acte enregistré");
        if (instruments == null || instruments.isEmpty()) {
            return none;
        }
        var last = instruments.get(instruments.size() - 1);
        var others = String.join(", ", instruments.subList(0, instruments.size() - 1));
        return none
                + pick(" under ", " au titre de ")
                + (others.isEmpty() ? last : others + pick(" or ", " ou ") + last);
    }

    /** What a timing means to a reader; a code not known here is printed as words. */
    public String timing(String code) {
        return switch (code) {
            case "OVERDUE" -> pick("Overdue", "En retard");
            case "WINDOW_OPEN" -> pick("Due now", "À faire");
            case "BEFORE_WINDOW" -> pick("Later", "À venir");
            case "WAITING_FOR_CONDITION" -> pick("Waiting", "En attente");
            case "NO_DATE" -> pick("Open", "Ouvert");
            case "CLOSED_IN_TIME" -> pick("Done in time", "Fait à temps");
            case "CLOSED_LATE" -> pick("Done late", "Fait en retard");
            case "CLOSED" -> pick("Closed", "Clos");
            default -> asWords(code);
        };
    }

    /** «has not signed (as stated on 12 January 2010)». */
    public String treatyStatus(Report.TreatyLine line) {
        var status = status(line.status());
        if (line.statedUpTo() != null) {
            return status + pick(" (as stated on ", " (selon les propos du ") + date(line.statedUpTo()) + ")";
        }
        return line.since() == null ? status : status + pick(" since ", " depuis le ") + date(line.since());
    }

    private String status(String code) {
        return switch (code) {
            case "NONE" -> pick("has not signed", "n’a pas signé");
            case "REQUESTED" -> pick("has asked to be invited", "a demandé à être invité");
            case "INVITED" -> pick("invited to accede", "invité à adhérer");
            case "INVITATION_EXPIRED" -> pick("invitation lapsed", "invitation caduque");
            case "SIGNATORY" -> pick("signatory", "signataire");
            case "CONSENT_DEPOSITED" ->
                pick("consent deposited, not yet in force", "instrument déposé, pas en vigueur");
            case "PARTY" -> pick("party", "Partie");
            case "DENOUNCED" -> pick("denounced", "dénoncé");
            default -> asWords(code);
        };
    }

    private static String asWords(String code) {
        return code.toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    public String upTo(Money money) {
        return pick("up to ", "jusqu’à ") + money(money);
    }

    public String threshold(Money money) {
        return pick("threshold ", "seuil ") + money(money);
    }

    /** «28 months (1 March 2009 – 30 June 2011)». */
    public String duration(Report.Duration duration) {
        if (duration.from() == null || duration.to() == null) {
            return duration.text();
        }
        var days = date(duration.from()) + " – " + date(duration.to());
        return duration.months() == null ? days : duration.months() + pick(" months (", " mois (") + days + ")";
    }

    /** By letters without their accents and case, whatever the machine's locale. */
    static String sortKey(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT);
    }
}
