package org.cybercrimeproject.local.gateway;

import io.vertx.core.MultiMap;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.json.JsonObject;
import io.vertx.httpproxy.Body;
import io.vertx.httpproxy.ProxyRequest;
import io.vertx.httpproxy.ProxyResponse;
import java.util.Locale;
import org.cybercrimeproject.wire.ProblemInstance;
import org.cybercrimeproject.wire.ReaderLanguage;

/** The answers the entry gives by itself, as RFC 9457 asks, in the language of whoever asked. */
record Problem(int status, String type, Wording title, Wording detail) {
    private static final String MEDIA_TYPE = "application/problem+json";
    private static final String SECONDS_TO_WAIT = "2";
    private static final int UNAVAILABLE = 503;

    /** What is said, in both languages. */
    record Wording(String en, String fr) {

        String in(Locale language) {
            return language.equals(Locale.FRENCH) ? fr : en;
        }
    }

    static Problem notFound(String path) {
        return new Problem(
                404,
                "not-found",
                new Wording("Not found", "Introuvable"),
                new Wording("Nothing is served at " + path + ".", "Rien n’est servi à l’adresse " + path + "."));
    }

    static Problem methodNotAllowed(String allowed) {
        return new Problem(
                405,
                "method-not-allowed",
                new Wording("Method not allowed", "Méthode non admise"),
                new Wording("This address takes: " + allowed + ".", "Cette adresse admet\u00a0: " + allowed + "."));
    }

    static Problem unavailable(String service) {
        return unavailable(service, service);
    }

    static Problem oneIsUnavailable() {
        return unavailable("One of the services", "L’un des services");
    }

    private static Problem unavailable(String who, String qui) {
        return new Problem(
                UNAVAILABLE,
                "unavailable",
                new Wording("Temporarily unavailable", "Momentanément indisponible"),
                new Wording(
                        who + " does not answer; try again shortly.",
                        qui + " ne répond pas\u00a0; réessayez dans un instant."));
    }

    static Problem bodyTooLarge(long limit) {
        return new Problem(
                413,
                "too-large",
                new Wording("Too large", "Trop volumineux"),
                new Wording(
                        "A body may have at most %d bytes.".formatted(limit),
                        "Un corps a au plus %d octets.".formatted(limit)));
    }

    static Problem headersTooLarge(int limit) {
        return new Problem(
                431,
                "headers-too-large",
                new Wording("Headers too large", "En-têtes trop volumineux"),
                new Wording(
                        "The headers may have at most %d bytes.".formatted(limit),
                        "Les en-têtes ont au plus %d octets.".formatted(limit)));
    }

    static Problem malformedRequest() {
        return new Problem(
                400,
                "malformed-request",
                new Wording("Malformed request", "Requête malformée"),
                new Wording(
                        "This is not a request in HTTP/1.1; check the request line, the header Host and the length of the"
                                + " body.",
                        "Ceci n’est pas une requête HTTP/1.1\u00a0; vérifiez la ligne de requête, l’en-tête Host et la"
                                + " longueur du corps."));
    }

    static Problem requestTimeout() {
        return new Problem(
                408,
                "request-timeout",
                new Wording("The request did not arrive in time", "La requête n’est pas arrivée à temps"),
                new Wording(
                        "The request did not arrive completely in time; send it again.",
                        "La requête n’est pas arrivée entière dans le délai\u00a0; envoyez-la de nouveau."));
    }

    static Problem addressTooLong() {
        return new Problem(
                414,
                "address-too-long",
                new Wording("Address too long", "Adresse trop longue"),
                new Wording(
                        "The address is too long; use fewer filters.",
                        "L’adresse est trop longue\u00a0; utilisez moins de filtres."));
    }

    /**
     * @param path what was asked for
     * @param language English or French
     */
    Buffer body(String path, Locale language) {
        return new JsonObject()
                .put("type", "urn:cybercrimeproject:problem:" + type)
                .put("title", title.in(language))
                .put("status", status)
                .put("detail", detail.in(language))
                .put("instance", ProblemInstance.of(path))
                .toBuffer();
    }

    /** Answers a request directly. */
    void answer(HttpServerRequest request) {
        Pages.mayRead(request);
        Locale language = ReaderLanguage.of(request);
        HttpServerResponse response = request.response().setStatusCode(status);
        describe(response.headers(), language);
        response.end(body(request.path(), language));
    }

    /** Answers in place of the service. */
    ProxyResponse answer(ProxyRequest request) {
        Locale language = ReaderLanguage.of(request.proxiedRequest());
        ProxyResponse response = request.release().response().setStatusCode(status);
        Pages.mayRead(request.proxiedRequest(), response.headers());
        describe(response.headers(), language);
        return response.setBody(Body.body(body(request.proxiedRequest().path(), language)));
    }

    private void describe(MultiMap headers, Locale language) {
        headers.set(HttpHeaders.CONTENT_TYPE, MEDIA_TYPE)
                .set(HttpHeaders.CONTENT_LANGUAGE, language.getLanguage())
                .add(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE);
        if (status == UNAVAILABLE) {
            headers.set(HttpHeaders.RETRY_AFTER, SECONDS_TO_WAIT);
        }
    }
}
