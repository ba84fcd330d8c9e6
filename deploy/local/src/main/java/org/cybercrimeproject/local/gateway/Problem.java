package org.cybercrimeproject.local.gateway;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.json.JsonObject;
import io.vertx.httpproxy.Body;
import io.vertx.httpproxy.ProxyRequest;
import io.vertx.httpproxy.ProxyResponse;

/** The answers the entry gives by itself, as RFC 9457 asks. */
record Problem(int status, String type, String title, String detail) {
    private static final String MEDIA_TYPE = "application/problem+json";
    private static final String SECONDS_TO_WAIT = "2";
    private static final int UNAVAILABLE = 503;

    static Problem notFound(String path) {
        return new Problem(404, "not-found", "Not found", "Nothing is served at " + path + ".");
    }

    static Problem unavailable(String service) {
        return new Problem(
                UNAVAILABLE, "unavailable", "Service unavailable", service + " does not answer; try again shortly.");
    }

    static Problem bodyTooLarge(long limit) {
        return new Problem(413, "too-large", "Content too large", "A body may hold %d bytes.".formatted(limit));
    }

    static Problem headersTooLarge(int limit) {
        return new Problem(
                431, "headers-too-large", "Headers too large", "The headers may hold %d bytes.".formatted(limit));
    }

    static Problem malformedRequest() {
        return new Problem(
                400,
                "malformed-request",
                "Malformed request",
                "This is not a request in HTTP/1.1; check the request line, the header Host and the length of the body.");
    }

    static Problem requestTimeout() {
        return new Problem(
                408,
                "request-timeout",
                "The request did not arrive in time",
                "The request did not arrive completely in time; send it again.");
    }

    static Problem addressTooLong() {
        return new Problem(
                414, "address-too-long", "Address too long", "The address is too long; use fewer filters.");
    }

    Buffer body(String instance) {
        return new JsonObject()
                .put("type", "urn:cybercrimeproject:problem:" + type)
                .put("title", title)
                .put("status", status)
                .put("detail", detail)
                .put("instance", instance)
                .toBuffer();
    }

    /** Answers a request directly. */
    void answer(HttpServerRequest request) {
        Pages.mayRead(request);
        HttpServerResponse response = request.response().setStatusCode(status).putHeader("content-type", MEDIA_TYPE);
        if (status == UNAVAILABLE) {
            response.putHeader("retry-after", SECONDS_TO_WAIT);
        }
        response.end(body(request.path()));
    }

    /** Answers in place of the service. */
    ProxyResponse answer(ProxyRequest request) {
        ProxyResponse response = request.release().response().setStatusCode(status);
        response.putHeader("content-type", MEDIA_TYPE);
        Pages.mayRead(request.proxiedRequest(), response.headers());
        if (status == UNAVAILABLE) {
            response.putHeader("retry-after", SECONDS_TO_WAIT);
        }
        return response.setBody(Body.body(body(request.proxiedRequest().path())));
    }
}
