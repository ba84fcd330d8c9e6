package org.cybercrimeproject.kit.time;

import java.util.ArrayList;
import java.util.List;
import org.cybercrimeproject.kit.problem.Message;
import org.cybercrimeproject.kit.text.Language;
import org.cybercrimeproject.kit.time.Wording.Link;
import org.cybercrimeproject.kit.time.Wording.Opening;

/** The parts that a text names, with what each of them leaves to its neighbour filled in. */
final class CompletedParts {

    static final Message NEEDS_MONTH = Message.of("a day needs its month", "un jour a besoin de son mois");

    static final Message NEEDS_NUMBER = Message.of(
            "it does not say which month or quarter; name it, or give the context in which the text stands",
            "elle ne dit pas quel mois ou quel trimestre ; nommez-le, ou donnez le contexte dans lequel se trouve le texte");

    private static final int LEAP_YEAR = 2000;

    private CompletedParts() {}

    /** Fills in what a part leaves to its neighbour: «8-10 Dec 2009», «June/July 2010», «Dec 8-10, 2009». */
    static List<Part> of(String text, Wording wording) {
        var all = new ArrayList<>(wording.parts());
        for (int i = 1; i < all.size(); i++) {
            if (all.get(i).bare() && all.get(i - 1).unitFirst()) {
                var before = all.get(i - 1);
                var part = all.get(i).completedBy(before);
                // «2012-10-16/18», «2012 October 16-18»
                all.set(i, part.year() == null ? part.withYear(before.year()) : part);
            }
        }
        for (int i = 1; i < all.size(); i++) {
            var before = all.get(i - 1);
            if (all.get(i).unit() == Unit.MONTH && all.get(i).lacksItsNumber() && before.unit() == Unit.DAY) {
                // «from 16 October 2012 to the end of the month»
                all.set(i, all.get(i).numbered(before.index()).withYear(before.year()));
            }
        }
        for (int i = all.size() - 2; i >= 0; i--) {
            var next = all.get(i + 1);
            if (all.get(i).bare() && !next.unitFirst()) {
                all.set(i, all.get(i).completedBy(next));
            }
            if (all.get(i).year() == null) {
                all.set(i, all.get(i).withYear(next.year()));
            }
        }
        check(text, wording, all);
        return List.copyOf(all);
    }

    private static void check(String text, Wording wording, List<Part> all) {
        if (all.stream().anyMatch(Part::lacksItsNumber)) {
            throw Refusal.of(text, NEEDS_NUMBER);
        }
        if (all.stream().anyMatch(part -> part.unit() == Unit.ORDINAL || !part.isCounted())) {
            throw Refusal.of(text, Message.of("it counts what there is not", "elle compte ce qui n'existe pas"));
        }
        if (all.stream().anyMatch(Part::bare)) {
            throw Refusal.of(text, all.size() == 1 ? NEEDS_MONTH : NumericDays.AMBIGUOUS);
        }
        var last = all.get(all.size() - 1);
        boolean mixed = all.stream().anyMatch(part -> part.unit() != last.unit());
        if (mixed && !(all.size() == 2 && isRange(wording))) {
            throw Refusal.of(
                    text,
                    Message.of(
                            "its parts are of different kinds; write all as days, all as months or all as years",
                            "ses parties sont de nature différente ; écrivez tout en jours, en mois ou en années"));
        }
        for (var part : all) {
            if (part.year() != null && last.year() == null) {
                throw Refusal.of(text, Message.of("its last part has no year", "sa dernière partie n'a pas d'année"));
            }
            if (part.isOfADay() && !part.dayOrYear() && part.dayIn(LEAP_YEAR).isEmpty()) {
                throw Refusal.of(
                        text,
                        noSuchDay(
                                part,
                                part.year() == null ? "" : " " + part.year().value()));
            }
        }
    }

    private static boolean isRange(Wording wording) {
        var link = wording.links().get(0);
        return link == Link.TO || wording.opening() == Opening.BETWEEN && link == Link.AND;
    }

    static Message noSuchDay(Part part, String year) {
        return Message.of("there is no %s %s%s", "il n'y a pas de %s %s%s", part.day(), monthName(part), year);
    }

    static Message monthName(Part part) {
        return new Message(MonthNames.full(part.index(), Language.EN), MonthNames.full(part.index(), Language.FR));
    }
}
