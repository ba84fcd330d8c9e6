package org.cybercrimeproject.kit.time;

import java.util.ArrayList;
import java.util.List;
import org.cybercrimeproject.kit.problem.Message;
import org.cybercrimeproject.kit.time.Wording.Link;
import org.cybercrimeproject.kit.time.Wording.Opening;
import org.cybercrimeproject.kit.time.Wording.Span;

/**
 * The days of the times that a text names, in its order.
 *
 * @param parts what it names, completed
 * @param spans the first and last day of each of them
 */
record NamedDays(String text, Wording wording, List<Part> parts, List<Span> spans) {

    /** The days that it names, in order: what follows on each other is one stretch. */
    List<FuzzyPeriod.Stretch> stretches() {
        var found = new ArrayList<FuzzyPeriod.Stretch>();
        for (int i = 0; i < spans.size(); i++) {
            var link = i == 0 ? Link.AND : wording.links().get(i - 1);
            boolean range = i > 0 && isRange(i);
            var first = found.isEmpty() ? null : found.get(found.size() - 1);
            if (range && i > 1 && wording.links().get(i - 2) == Link.TO) {
                throw Refusal.of(text, Message.of("it names more than two ends", "elle nomme plus de deux extrémités"));
            }
            boolean follows =
                    first != null && spans.get(i).from().equals(first.to().plusDays(1));
            if (range || follows) {
                found.set(
                        found.size() - 1,
                        new FuzzyPeriod.Stretch(first.from(), spans.get(i).to()));
            } else if (link == Link.LIST) {
                throw Refusal.of(
                        text,
                        Message.of(
                                "what it names does not follow on each other; a range has a dash, \"8–10 Dec 2009\", and single days"
                                        + " an \"and\", \"8 and 12 Dec 2009\"",
                                "ce qu'elle nomme ne se suit pas ; un intervalle a un tiret, « 8–10 déc. 2009 », et des jours isolés un"
                                        + " « et », « 8 et 12 déc. 2009 »"));
            } else {
                found.add(new FuzzyPeriod.Stretch(
                        spans.get(i).from(), spans.get(i).to()));
            }
        }
        return List.copyOf(found);
    }

    /** Whether a time lies before the one that was named ahead of it. */
    boolean goBackwards() {
        for (int i = 1; i < spans.size(); i++) {
            boolean sameRange = wording.links().get(i - 1) == Link.TO
                    && spans.get(i).from().equals(spans.get(i - 1).from());
            boolean mixedRange = isRange(i) && (!ofOneUnit() || parts.get(i).onlyEnd());
            boolean back = mixedRange
                    ? spans.get(i).to().isBefore(spans.get(i - 1).from())
                            || spans.get(i).from().isBefore(spans.get(i - 1).from())
                    : !sameRange
                            && !spans.get(i).from().isAfter(spans.get(i - 1).to());
            if (back) {
                return true;
            }
        }
        return false;
    }

    /** Whether a period reaches to this part from the one before it. */
    private boolean isRange(int i) {
        return wording.links().get(i - 1) == Link.TO || wording.opening() == Opening.BETWEEN && i == 1;
    }

    private boolean ofOneUnit() {
        return parts.stream().allMatch(part -> part.unit() == parts.get(0).unit());
    }
}
