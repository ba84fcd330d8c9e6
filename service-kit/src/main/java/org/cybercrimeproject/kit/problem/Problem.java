package org.cybercrimeproject.kit.problem;

import io.quarkiverse.resteasy.problem.HttpProblem;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Locale;

/**
 * The kinds of problem (RFC 9457) that every service can answer with. Each is documented in docs/errors.md; its
 * {@code type} is {@code urn:cybercrimeproject:problem:<name in kebab-case>}.
 */
public enum Problem {
    MALFORMED_BODY(400, "The body can't be read"),
    MALFORMED_REQUEST(400, "Malformed request"),
    UNKNOWN_FIELD(400, "Unknown field"),
    INVALID_VALUE(400, "Invalid value"),
    UNKNOWN_PARAMETER(400, "Unknown query parameter"),
    INVALID_PARAMETER(400, "Invalid parameter"),
    INVALID_CURSOR(400, "Invalid cursor"),
    TOO_MANY_ROWS(400, "Too many rows for a file"),
    UNAUTHENTICATED(401, "A valid token is needed"),
    FORBIDDEN(403, "Not allowed"),
    PUBLISHER_NEEDED(403, "Only a publisher makes records public"),
    OUT_OF_SCOPE(403, "Your token is narrowed to other records"),
    NOT_FOUND(404, "Not found"),
    NOT_YET(404, "Did not exist on that date"),
    NOT_KNOWN_YET(404, "Was not known at that instant"),
    METHOD_NOT_ALLOWED(405, "Method not allowed"),
    NOT_ACCEPTABLE(406, "No such representation"),
    REQUEST_TIMEOUT(408, "The request did not arrive in time"),
    CONFLICT(409, "Against the rules"),
    REFERENCE_TAKEN(409, "Reference taken"),
    IN_PROGRESS(409, "The same request is under way"),
    NOT_SETTLED(409, "What was known at that instant is not settled yet"),
    GONE(410, "Withdrawn"),
    STALE(412, "The record has changed meanwhile"),
    TOO_LARGE(413, "Too large"),
    ADDRESS_TOO_LONG(414, "Address too long"),
    UNSUPPORTED_MEDIA_TYPE(415, "Unsupported media type"),
    KEY_REUSED(422, "The Idempotency-Key belongs to another request"),
    PRECONDITION_REQUIRED(428, "If-Match is needed"),
    TOO_MANY_REQUESTS(429, "Too many requests"),
    HEADERS_TOO_LARGE(431, "Headers too large"),
    INTERNAL(500, "Our fault"),
    UNAVAILABLE(503, "Out of reach for the moment");

    /**
     * One thing to mend.
     *
     * @param field JSON pointer into the body ({@code /due/period}), or the name of the parameter
     * @param message what is wrong with it
     */
    public record Violation(String field, String message) {}

    private static final String URN = "urn:cybercrimeproject:problem:";

    private final int status;
    private final String title;

    Problem(int status, String title) {
        this.status = status;
        this.title = title;
    }

    public int status() {
        return status;
    }

    public String title() {
        return title;
    }

    public URI type() {
        return typeOf(name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }

    /** A throwable answer of this kind. */
    public HttpProblem with(String detail) {
        return builder(detail).build();
    }

    /** A throwable answer of this kind. */
    public HttpProblem with(Message detail) {
        return with(detail.en());
    }

    /** A throwable answer of this kind that names the field or parameter to mend. */
    public HttpProblem at(String field, String message) {
        return at(List.of(new Violation(field, message)), message);
    }

    /** A throwable answer of this kind that names the field or parameter to mend. */
    public HttpProblem at(String field, Message message) {
        return at(field, message.en());
    }

    public HttpProblem at(List<Violation> violations, String detail) {
        return builder(detail).with("violations", violations).build();
    }

    /** An answer of this kind that says when it is worth to come back. */
    public HttpProblem retryAfter(int seconds, String detail) {
        return builder(detail).withHeader("Retry-After", seconds).build();
    }

    /** An answer of this kind that says since when something is known. */
    public HttpProblem knownSince(Instant instant, String detail) {
        return builder(detail).with("knownSince", instant.toString()).build();
    }

    /** A broken rule of the domain: 409 with a type of its own. */
    public static HttpProblem rule(String rule, String detail) {
        return CONFLICT.builder(detail).withType(typeOf(rule)).build();
    }

    /** A broken rule of the domain: 409 with a type of its own. */
    public static HttpProblem rule(String rule, Message detail) {
        return rule(rule, detail.en());
    }

    /** The kind that a bare status stands for, for answers that a library built. */
    static Problem ofStatus(int status) {
        for (var problem : values()) {
            if (problem.status == status && problem != UNKNOWN_FIELD) {
                return status == 400 ? INVALID_VALUE : problem;
            }
        }
        return status >= 500 ? INTERNAL : INVALID_VALUE;
    }

    HttpProblem.Builder builder(String detail) {
        return HttpProblem.builder()
                .withType(type())
                .withTitle(title)
                .withStatus(status)
                .withDetail(detail);
    }

    private static URI typeOf(String name) {
        return URI.create(URN + name);
    }
}
