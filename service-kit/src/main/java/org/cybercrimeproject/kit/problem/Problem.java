package org.cybercrimeproject.kit.problem;

import io.quarkiverse.resteasy.problem.HttpProblem;
import java.net.URI;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Locale;

/**
 * The kinds of problem (RFC 9457) that every service can answer with. Each is documented in docs/errors.md; its
 * {@code type} is {@code urn:cybercrimeproject:problem:<name in kebab-case>}.
 */
public enum Problem {
    MALFORMED_BODY(400, "Unreadable body", "Corps illisible"),
    MALFORMED_REQUEST(400, "Malformed request", "Requête mal formée"),
    UNKNOWN_FIELD(400, "Unknown field", "Champ inconnu"),
    INVALID_VALUE(400, "Invalid value", "Valeur non valable"),
    UNKNOWN_PARAMETER(400, "Unknown query parameter", "Paramètre de requête inconnu"),
    INVALID_PARAMETER(400, "Invalid parameter", "Paramètre non valable"),
    INVALID_CURSOR(400, "Invalid cursor", "Curseur non valable"),
    TOO_MANY_ROWS(400, "Too many rows for a file", "Trop de lignes pour un fichier"),
    UNAUTHENTICATED(401, "Valid token required", "Jeton valable requis"),
    FORBIDDEN(403, "Not allowed", "Action non autorisée"),
    PUBLISHER_NEEDED(403, "Reserved for the role publisher", "Réservé au rôle « publisher »"),
    OUT_OF_SCOPE(403, "Outside the scope of your token", "Hors de la portée de votre jeton"),
    NOT_FOUND(404, "Not found", "Introuvable"),
    NOT_YET(404, "Did not exist on that date", "N’existait pas à cette date"),
    NOT_KNOWN_YET(404, "Was not known at that instant", "N’était pas connu à cet instant"),
    METHOD_NOT_ALLOWED(405, "Method not allowed", "Méthode non admise"),
    NOT_ACCEPTABLE(406, "No such representation", "Représentation inexistante"),
    REQUEST_TIMEOUT(408, "The request did not arrive in time", "La requête n’est pas arrivée à temps"),
    CONFLICT(409, "Against the rules", "Contraire aux règles"),
    REFERENCE_TAKEN(409, "Reference already taken", "Référence déjà prise"),
    IN_PROGRESS(409, "The same request is in progress", "La même requête est en cours"),
    NOT_SETTLED(409, "Not settled yet", "Pas encore établi"),
    GONE(410, "Withdrawn", "Retiré"),
    STALE(412, "The record has changed in the meantime", "L’enregistrement a changé entre-temps"),
    TOO_LARGE(413, "Too large", "Trop volumineux"),
    ADDRESS_TOO_LONG(414, "Address too long", "Adresse trop longue"),
    UNSUPPORTED_MEDIA_TYPE(415, "Unsupported media type", "Type de média non pris en charge"),
    KEY_REUSED(
            422,
            "The Idempotency-Key belongs to another request",
            "La clé Idempotency-Key appartient à une autre requête"),
    PRECONDITION_REQUIRED(428, "If-Match required", "If-Match requis"),
    TOO_MANY_REQUESTS(429, "Too many requests", "Trop de requêtes"),
    HEADERS_TOO_LARGE(431, "Headers too large", "En-têtes trop longs"),
    INTERNAL(500, "Internal error", "Erreur interne"),
    UNAVAILABLE(503, "Temporarily unavailable", "Momentanément indisponible");

    /**
     * One thing to mend.
     *
     * @param field JSON pointer into the body ({@code /due/period}), or the name of the parameter
     * @param message what is wrong with it
     */
    public record Violation(String field, Message message) {}

    private static final String URN = "urn:cybercrimeproject:problem:";

    private final int status;
    private final Message title;

    Problem(int status, String en, String fr) {
        this.status = status;
        this.title = Message.of(en, fr);
    }

    public int status() {
        return status;
    }

    public Message title() {
        return title;
    }

    public URI type() {
        return typeOf(name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }

    /** A throwable answer of this kind. */
    public HttpProblem with(Message detail) {
        return saying(detail).build();
    }

    /** A throwable answer of this kind that tells something more, in a member of its own. */
    public HttpProblem with(Message detail, String member, Object value) {
        return saying(detail).member(member, value).build();
    }

    /** A throwable answer of this kind that names the field or parameter to mend. */
    public HttpProblem at(String field, Message message) {
        return saying(message).at(field, message).build();
    }

    /**
     * A throwable answer of this kind that names all that is to be mended.
     *
     * @param violations one at least; the detail tells the first, and that there are more
     */
    public HttpProblem at(List<Violation> violations) {
        return saying(summary(violations)).at(violations).build();
    }

    /** An answer of this kind that says when it is worth to come back. */
    public HttpProblem retryAfter(int seconds, Message detail) {
        return saying(detail).header("Retry-After", seconds).build();
    }

    /** An answer of this kind that says since when something is known. */
    public HttpProblem knownSince(Instant instant, Message detail) {
        return saying(detail).member("knownSince", instant.toString()).build();
    }

    /** A broken rule of the domain: 409 with a type of its own. */
    public static HttpProblem rule(String rule, Message detail, String... fields) {
        return rule(rule, detail, List.of(fields), List.of());
    }

    /**
     * A broken rule of the domain: 409 with a type of its own.
     *
     * @param fields JSON pointers to what breaks it
     * @param possible the commands that are possible instead, as they stand in addresses: {@code plan}
     */
    public static HttpProblem rule(
            String rule, Message detail, Collection<String> fields, Collection<String> possible) {
        var problem = CONFLICT.saying(detail).type(typeOf(rule));
        fields.forEach(field -> problem.at(field, detail));
        return possible.isEmpty()
                ? problem.build()
                : problem.member("possible", List.copyOf(possible)).build();
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

    BilingualProblem.Builder saying(Message detail) {
        return new BilingualProblem.Builder(type(), title, status, detail);
    }

    private static Message summary(List<Violation> violations) {
        var first = violations.get(0);
        var told = first.message();
        if (violations.size() == 1) {
            return told;
        }
        return told.and(Message.of(
                "%d more: see violations.", "%d de plus : voir « violations ».", (Integer) (violations.size() - 1)));
    }

    private static URI typeOf(String name) {
        return URI.create(URN + name);
    }
}
