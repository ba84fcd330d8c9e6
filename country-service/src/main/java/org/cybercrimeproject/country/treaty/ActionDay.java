package org.cybercrimeproject.country.treaty;

import java.time.LocalDate;
import org.cybercrimeproject.kit.problem.InvalidValue;
import org.cybercrimeproject.kit.problem.Message;
import org.cybercrimeproject.kit.time.FuzzyPeriod;

/**
 * The day of an action: it is given, or it is the last day of the period in which the action happened. So no status
 * begins before it can have begun.
 */
final class ActionDay {

    private ActionDay() {}

    /** @throws InvalidValue unless there is one of the two, and a period with a last day */
    static void check(LocalDate date, FuzzyPeriod period) {
        if (date == null && period == null) {
            throw new InvalidValue(Message.of(
                            "Give the day of the action (date) or, where only that is known, the period in which it"
                                    + " happened (period).",
                            "Donnez le jour de l’acte (date) ou, si l’on n’en sait pas plus, la période où il a été"
                                    + " accompli (period)."))
                    .in("date");
        }
        if (date != null && period != null) {
            throw new InvalidValue(Message.of(
                            "Give either the day (date) or the period (period); null takes away the other one.",
                            "Donnez soit le jour (date), soit la période (period) ; null retire l’autre."))
                    .in("period");
        }
        if (period != null && period.to() == null) {
            throw new InvalidValue(Message.of(
                            "Say by which day it had happened at the latest: the period needs its last day (to).",
                            "Dites pour quel jour au plus tard l’acte était accompli : la période demande son dernier"
                                    + " jour (to)."))
                    .in("period");
        }
    }

    /** The day that counts; what is recorded has happened, so a period that is not over counts from today. */
    static LocalDate of(LocalDate date, FuzzyPeriod period, LocalDate today) {
        if (period == null) {
            return date;
        }
        boolean underWay = period.to().isAfter(today)
                && (period.from() == null || !period.from().isAfter(today));
        return underWay ? today : period.to();
    }
}
