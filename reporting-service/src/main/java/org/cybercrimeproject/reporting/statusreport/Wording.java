package org.cybercrimeproject.reporting.statusreport;

import java.text.Normalizer;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cybercrimeproject.kit.text.Language;
import org.cybercrimeproject.kit.text.Money;
import org.cybercrimeproject.kit.time.DueWindow;
import org.cybercrimeproject.reporting.statusreport.Report.Due;

/**
 * Phrases that the report makes itself: dates, due windows, sums.
 *
 * <p>The names of the months are here because those of the JDK change with its version, and the same report must
 * have the same bytes on each.
 */
final class Wording {

    private static final List<String> MONTHS_EN = List.of(
            "January",
            "February",
            "March",
            "April",
            "May",
            "June",
            "July",
            "August",
            "September",
            "October",
            "November",
            "December");
    private static final List<String> MONTHS_FR = List.of(
            "janvier",
            "février",
            "mars",
            "avril",
            "mai",
            "juin",
            "juillet",
            "août",
            "septembre",
            "octobre",
            "novembre",
            "décembre");

    private final Language language;

    Wording(Language language) {
        this.language = language;
    }

    /** One of two wordings. */
    String pick(String en, String fr) {
        return language == Language.FR ? fr : en;
    }

    /** «1 February 2010», « 1er février 2010 ». */
    String date(LocalDate day) {
        var number = language == Language.FR && day.getDayOfMonth() == 1 ? "1er" : "" + day.getDayOfMonth();
        return number + " " + month(YearMonth.from(day));
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

    private String month(YearMonth month) {
        return monthName(month) + " " + month.getYear();
    }

    private String monthName(YearMonth month) {
        return (language == Language.FR ? MONTHS_FR : MONTHS_EN).get(month.getMonthValue() - 1);
    }

    /** «possibly June/July 2010, once established». */
    Due due(DueWindow window, LocalDate asOf) {
        var period = window.period();
        var condition = window.condition() == null ? null : window.condition().in(language);
        var metOn = window.waitsOn(asOf) ? null : window.conditionMetOn();
        var when = period == null ? null : period.print(language);
        if (when != null && Boolean.TRUE.equals(window.tentative())) {
            when = pick("possibly ", "éventuellement ") + when;
        }
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
    String money(Money money) {
        var parts = money.amount().split("\\.");
        var grouped = new StringBuilder(parts[0]);
        for (var at = grouped.length() - 3; at > 0; at -= 3) {
            grouped.insert(at, pick(",", "\u00a0"));
        }
        if (!"00".equals(parts[1])) {
            grouped.append(pick(".", ",")).append(parts[1]);
        }
        return pick(money.currency() + "\u00a0" + grouped, grouped + "\u00a0" + money.currency());
    }

    /** By letters without their accents and case, whatever the machine's locale. */
    static String sortKey(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT);
    }
}
