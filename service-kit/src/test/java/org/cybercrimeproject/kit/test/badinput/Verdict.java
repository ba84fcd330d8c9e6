package org.cybercrimeproject.kit.test.badinput;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.cybercrimeproject.kit.test.api.AnswerCheck.Answer;

/** Judges the answer to an attempt. Pure, so that each of its complaints can be provoked. */
final class Verdict {

    /** What a caller must never read: classes, statements, tables. */
    private static final Pattern INSIDE = Pattern.compile(
            "org\\.(cyber|hibernate|postgres|jboss)|\\bjava[x]?\\.|jakarta\\.|Exception|PSQL|SQLSTATE|\\.java\\b|(?i:\\bselect\\b.*\\bfrom\\b|\\binsert"
                    + " into\\b)|\\brelation .?\"|\\bcolumn .?\"|[a-z]_(row|key|pkey)\\b");

    private static final String URN = "urn:cybercrimeproject:problem:";
    private static final Set<String> NAMES_FIELDS =
            Set.of("invalid-value", "unknown-field", "invalid-parameter", "unknown-parameter", "invalid-cursor");
    private static final Pattern NAMES_NONE = Pattern.compile("malformed-body|unknown-(?!field|parameter)[a-z]+");
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private final Set<String> documented;

    /** @param documented the types of problem that docs/errors.md has */
    Verdict(Set<String> documented) {
        this.documented = documented;
    }

    /** What is wrong with an answer; empty when nothing. */
    List<String> faults(Attempt attempt, Answer answer) {
        var faults = new ArrayList<String>();
        if (answer.status() >= 500) {
            faults.add("is our fault: " + answer.status());
        }
        if (INSIDE.matcher(answer.body()).find() && answer.status() >= 400) {
            faults.add("shows what is inside: " + answer.body());
        }
        if (answer.status() >= 400 && answer.status() < 500) {
            problem(attempt, answer, faults);
        }
        if (answer.status() < 400 && attempt.wanted() == Attempt.Wanted.REFUSED) {
            faults.add("is not refused but answered with " + answer.status());
        }
        return faults;
    }

    private void problem(Attempt attempt, Answer answer, List<String> faults) {
        if (!answer.mediaType().startsWith("application/problem+json")) {
            faults.add("is a " + answer.status() + " that is no problem+json but «" + answer.mediaType() + "»");
            return;
        }
        try {
            var problem = MAPPER.readTree(answer.body());
            var type = problem.path("type").asText().replace(URN, "");
            if (!documented.contains(type)) {
                faults.add("has the type «" + type + "», which docs/errors.md does not have");
            }
            if (problem.path("detail").asText().isBlank()) {
                faults.add("does not say what to mend");
            }
            pointed(attempt, type, problem, faults);
        } catch (JsonProcessingException e) {
            faults.add("is no JSON: " + answer.body());
        }
    }

    /** A refusal of one field names it, or the value that it is part of. */
    private static void pointed(Attempt attempt, String type, JsonNode problem, List<String> faults) {
        var fields = new ArrayList<String>();
        problem.path("violations")
                .forEach(violation -> fields.add(violation.path("field").asText()));
        if (NAMES_FIELDS.contains(type) && fields.isEmpty() && attempt.wanted() != Attempt.Wanted.HARMLESS) {
            faults.add("names no field: " + problem);
        }
        // What is no JSON at all has no fields to name; what a rule of links refuses is named in words.
        if (attempt.field() == null
                || fields.isEmpty() && NAMES_NONE.matcher(type).matches()) {
            return;
        }
        var named = fields.stream().anyMatch(field -> pointsTo(field, attempt.field()));
        if (attempt.wanted() == Attempt.Wanted.ALLOWED) {
            if (fields.stream().anyMatch(field -> field.equals(attempt.field()))) {
                faults.add("is refused: " + problem.path("detail").asText());
            }
        } else if (attempt.wanted() == Attempt.Wanted.REFUSED && !named) {
            faults.add("points to " + fields + " (" + type + ": "
                    + problem.path("detail").asText() + ")");
        }
    }

    private static boolean pointsTo(String field, String wanted) {
        return field.equals(wanted)
                || field.length() > 1 && field.startsWith("/") && wanted.startsWith(field + "/")
                // An element of a list that is refused where its list was mutated.
                || field.startsWith(wanted + "/");
    }
}
