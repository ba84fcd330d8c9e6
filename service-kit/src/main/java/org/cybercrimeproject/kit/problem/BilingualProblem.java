package org.cybercrimeproject.kit.problem;

import io.quarkiverse.resteasy.problem.HttpProblem;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * A problem that has its words in both languages until {@link ProblemDetails} knows who reads it. Where nobody asks, it
 * is in English.
 */
public final class BilingualProblem extends HttpProblem {

    private static final long serialVersionUID = 1L;

    /** A violation as it is answered. */
    private record Told(String field, String message) {}

    private final transient Words words;

    /** All that makes a problem, in both languages. */
    private record Words(
            URI type,
            Message title,
            int status,
            Message detail,
            List<Problem.Violation> violations,
            Map<String, Object> members,
            Map<String, Object> headers) {

        HttpProblem.Builder in(Locale language) {
            var builder = HttpProblem.builder()
                    .withType(type)
                    .withTitle(title.in(language))
                    .withStatus(status)
                    .withDetail(detail.in(language));
            if (!violations.isEmpty()) {
                builder.with(
                        "violations",
                        violations.stream()
                                .map(found ->
                                        new Told(found.field(), found.message().in(language)))
                                .toList());
            }
            members.forEach(builder::with);
            headers.forEach(builder::withHeader);
            return builder;
        }
    }

    private BilingualProblem(Words words) {
        super(words.in(Locale.ENGLISH));
        this.words = words;
    }

    /** What is wrong and what can be done, in both languages. */
    public Message detail() {
        return words.detail();
    }

    /** What is to be mended, in both languages. */
    public List<Problem.Violation> violations() {
        return words.violations();
    }

    /** The same problem for a reader of one language, to be completed. */
    HttpProblem.Builder in(Locale language) {
        return words.in(language);
    }

    /** Collects what makes a problem. */
    static final class Builder {

        private URI type;
        private final Message title;
        private final int status;
        private final Message detail;
        private final List<Problem.Violation> violations = new ArrayList<>();
        private final Map<String, Object> members = new LinkedHashMap<>();
        private final Map<String, Object> headers = new LinkedHashMap<>();

        Builder(URI type, Message title, int status, Message detail) {
            this.type = type;
            this.title = title;
            this.status = status;
            this.detail = detail;
        }

        Builder type(URI type) {
            this.type = type;
            return this;
        }

        Builder at(String field, Message message) {
            violations.add(new Problem.Violation(field, message));
            return this;
        }

        Builder at(List<Problem.Violation> found) {
            violations.addAll(found);
            return this;
        }

        Builder member(String name, Object value) {
            members.put(name, value);
            return this;
        }

        Builder header(String name, Object value) {
            headers.put(name, value);
            return this;
        }

        BilingualProblem build() {
            return new BilingualProblem(
                    new Words(type, title, status, detail, List.copyOf(violations), members, headers));
        }
    }
}
