package org.cybercrimeproject.local.gateway;

import io.vertx.core.Future;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.HostAndPort;
import io.vertx.httpproxy.Body;
import io.vertx.httpproxy.ProxyContext;
import io.vertx.httpproxy.ProxyInterceptor;
import io.vertx.httpproxy.ProxyRequest;
import io.vertx.httpproxy.ProxyResponse;

/** What happens to a request on its way: who asked is noted, the body is bounded, a missing service is excused. */
final class Forwarding implements ProxyInterceptor {
    /** The longest body. */
    static final long BODY_LIMIT = 1024 * 1024;

    /** The port of an address that names none. */
    private static final int HTTP = 80;

    private static final int NO_CONTENT = 204;
    private static final int NOT_MODIFIED = 304;

    private final int gatewayPort;

    Forwarding(int gatewayPort) {
        this.gatewayPort = gatewayPort;
    }

    @Override
    public Future<ProxyResponse> handleProxyRequest(ProxyContext context) {
        ProxyRequest request = context.request();
        HttpServerRequest original = request.proxiedRequest();
        Body body = request.getBody();
        if (body != null && body.length() > BODY_LIMIT) {
            return Future.succeededFuture(tooLarge(request));
        }
        BoundedBody bounded = body == null ? null : new BoundedBody(body.stream(), BODY_LIMIT);
        if (body != null && body.length() < 0) {
            request.setBody(Body.body(bounded));
        }
        if (Route.of(original.path()) instanceof Route.Document) {
            String query = original.query();
            request.setURI("/q/openapi" + (query == null ? "" : "?" + query));
        }
        noteWhoAsks(request, original);
        return context.sendRequest().recover(failure -> Future.succeededFuture(excuse(request, bounded)));
    }

    /**
     * An answer that has no body by its nature keeps the headers that the service gave it: the proxy would announce a
     * body of unknown length, and clients would wait for it.
     */
    @Override
    public Future<Void> handleProxyResponse(ProxyContext context) {
        ProxyResponse response = context.response();
        HttpServerRequest original = context.request().proxiedRequest();
        response.headers().set("X-Content-Type-Options", "nosniff");
        Body body = response.getBody();
        boolean bodiless = response.getStatusCode() == NO_CONTENT || response.getStatusCode() == NOT_MODIFIED;
        boolean unmeasured = original.method() == HttpMethod.HEAD && body != null && body.length() < 0;
        if (body != null && (bodiless || unmeasured)) {
            body.stream().resume();
            original.response().headers().addAll(response.headers());
            return original.response().setStatusCode(response.getStatusCode()).end();
        }
        return context.sendResponse();
    }

    /** Replaces what the caller may have sent under these names: this is the outermost proxy. */
    private void noteWhoAsks(ProxyRequest request, HttpServerRequest original) {
        HostAndPort asked = original.authority();
        String authority = asked == null ? "127.0.0.1:" + gatewayPort : asked.toString();
        request.headers()
                .remove("Forwarded")
                .set("X-Forwarded-For", original.remoteAddress().hostAddress())
                .set("X-Forwarded-Proto", "http")
                .set("X-Forwarded-Host", authority)
                .set("X-Forwarded-Port", Integer.toString(port(asked)));
    }

    /** The port that the caller used, which is not the entry's where a tunnel or a mapping of ports lies between. */
    private int port(HostAndPort asked) {
        if (asked == null) {
            return gatewayPort;
        }
        return asked.port() > 0 ? asked.port() : HTTP;
    }

    private static ProxyResponse excuse(ProxyRequest request, BoundedBody body) {
        if (body != null && body.tooLarge()) {
            return tooLarge(request);
        }
        return Problem.unavailable(Gateway.owner(request.proxiedRequest())).answer(request);
    }

    private static ProxyResponse tooLarge(ProxyRequest request) {
        // What is left of the body is not read, so this connection serves no further request.
        request.proxiedRequest().response().putHeader("connection", "close");
        return Problem.bodyTooLarge(BODY_LIMIT).answer(request);
    }
}
