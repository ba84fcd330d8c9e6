package org.cybercrimeproject.local.gateway;

import io.netty.channel.ChannelPipeline;
import io.netty.handler.timeout.WriteTimeoutHandler;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.impl.HttpServerConnection;
import io.vertx.core.net.SocketAddress;
import io.vertx.httpproxy.HttpProxy;
import io.vertx.httpproxy.OriginRequestProvider;
import java.util.regex.Pattern;
import org.cybercrimeproject.local.setup.Port;
import org.cybercrimeproject.local.setup.Ports;
import org.cybercrimeproject.wire.Deadlines;
import org.cybercrimeproject.wire.Fault;
import org.cybercrimeproject.wire.Guard;
import org.cybercrimeproject.wire.ReaderLanguage;

/** The one entry: sends each request to the service that owns the collection and speaks for services that are away. */
public final class Gateway {
    /** The path of the sample's status report, for whoever prints links. */
    public static final String REPORT = IndexPage.REPORT;

    private static final String HOST = "127.0.0.1";
    /** What can be asked of a page that the entry has itself. */
    private static final String METHODS = "GET, HEAD, OPTIONS";

    private static final int HEADER_LIMIT = 8 * 1024;
    private static final int CONNECT_MILLIS = 1000;
    private static final int CONNECTIONS = 64;

    /** Lists as files have connections of their own: however slowly they are read, nothing else waits for them. */
    private static final int CONNECTIONS_FOR_FILES = 32;

    /** No page of a list and no record is longer. */
    private static final int USUAL_ANSWER = 1024 * 1024;

    /** Who leaves what was written to it untaken for longer is not waited for. */
    private static final int TAKEN_WITHIN_SECONDS = 60;

    private static final Pattern FILE =
            Pattern.compile("text/(csv|calendar|\\*)|spreadsheetml", Pattern.CASE_INSENSITIVE);

    private final Vertx vertx;
    private final Ports ports;
    private final HttpProxy proxy;
    private final HttpProxy files;
    private final Documents documents;

    /** A gateway to the services on these ports. */
    public Gateway(Vertx vertx, Ports ports) {
        this.vertx = vertx;
        this.ports = ports;
        HttpClient client = client(CONNECTIONS);
        this.documents = new Documents(client, ports);
        this.proxy = proxy(client);
        this.files = proxy(client(CONNECTIONS_FOR_FILES));
    }

    private HttpClient client(int connections) {
        return vertx.createHttpClient(
                new HttpClientOptions().setConnectTimeout(CONNECT_MILLIS).setMaxPoolSize(connections));
    }

    private HttpProxy proxy(HttpClient client) {
        return HttpProxy.reverseProxy(client)
                .origin(OriginRequestProvider.selector(
                        context -> origin(context.request().proxiedRequest())))
                .addInterceptor(new Forwarding(ports.of(Port.GATEWAY)));
    }

    /** Listens on 127.0.0.1. */
    public Future<?> listen() {
        return listen(Deadlines.USUAL);
    }

    /** Listens on 127.0.0.1, and waits for callers to send as long as that. */
    Future<?> listen(Deadlines deadlines) {
        HttpServerOptions options = new HttpServerOptions()
                .setMaxHeaderSize(HEADER_LIMIT)
                .setMaxInitialLineLength(HEADER_LIMIT)
                .setHandle100ContinueAutomatically(true)
                .setHttp2ClearTextEnabled(false);
        return vertx.createHttpServer(options)
                .connectionHandler(connection ->
                        guard(((HttpServerConnection) connection).channel().pipeline(), deadlines))
                .requestHandler(this::handle)
                .listen(ports.of(Port.GATEWAY), HOST);
    }

    /** What is no request is refused in words; who does not take the answer is not waited for. */
    private static void guard(ChannelPipeline pipeline, Deadlines deadlines) {
        pipeline.addFirst(new WriteTimeoutHandler(TAKEN_WITHIN_SECONDS));
        Guard.install(pipeline, deadlines, Long.MAX_VALUE, Gateway::refusal);
    }

    private void handle(HttpServerRequest request) {
        // Nothing behind the entry speaks another protocol, and the proxy would fail over the wish.
        request.headers().remove(HttpHeaders.UPGRADE);
        // The entry has said itself that the body may come.
        request.headers().remove(HttpHeaders.EXPECT);
        Route route = Route.of(request.path());
        if (isOwn(route) && !isRead(request)) {
            answerWithoutReading(request);
        } else if (route instanceof Route.Api || route instanceof Route.Document) {
            forward(request);
        } else if (route instanceof Route.MergedDocument) {
            Pages.mayRead(request);
            documents.answer(request);
        } else if (route instanceof Route.Index) {
            Pages.mayRead(request);
            request.response()
                    .putHeader("content-type", "text/html; charset=utf-8")
                    .end(IndexPage.html(ports));
        } else {
            Problem.notFound(request.path()).answer(request);
        }
    }

    /** Whether the entry answers by itself, from what it has. */
    private static boolean isOwn(Route route) {
        return route instanceof Route.Index || route instanceof Route.MergedDocument;
    }

    private static boolean isRead(HttpServerRequest request) {
        return request.method().equals(HttpMethod.GET) || request.method().equals(HttpMethod.HEAD);
    }

    private static void answerWithoutReading(HttpServerRequest request) {
        request.response().putHeader(HttpHeaders.ALLOW, METHODS);
        if (request.method().equals(HttpMethod.OPTIONS)) {
            Pages.mayRead(request);
            request.response().setStatusCode(204).end();
        } else {
            Problem.methodNotAllowed(METHODS).answer(request);
        }
    }

    private void forward(HttpServerRequest request) {
        if (wantsFile(request)) {
            files.handle(request);
        } else {
            // Taken from the service at once, so that a slow reader does not keep a connection that others wait for.
            request.response().setWriteQueueMaxSize(USUAL_ANSWER);
            proxy.handle(request);
        }
    }

    private static boolean wantsFile(HttpServerRequest request) {
        return request.headers().getAll("Accept").stream()
                .anyMatch(form -> FILE.matcher(form).find());
    }

    private Future<SocketAddress> origin(HttpServerRequest request) {
        Route route = Route.of(request.path());
        if (route instanceof Route.Api api) {
            return address(api.service().port());
        }
        if (route instanceof Route.Document document) {
            return address(document.service().management());
        }
        return Future.failedFuture("Only services are proxied.");
    }

    private Future<SocketAddress> address(Port port) {
        return Future.succeededFuture(SocketAddress.inetSocketAddress(ports.of(port), HOST));
    }

    /** The service a request goes to, by name. */
    static String owner(HttpServerRequest request) {
        Route route = Route.of(request.path());
        if (route instanceof Route.Api api) {
            return api.service().fullName();
        }
        return route instanceof Route.Document document ? document.service().fullName() : "The entry";
    }

    private static String refusal(Fault fault, io.netty.handler.codec.http.HttpHeaders headers) {
        Problem problem = switch (fault) {
            case TIMEOUT -> Problem.requestTimeout();
            case LONG_BODY -> Problem.bodyTooLarge(Forwarding.BODY_LIMIT);
            case LONG_ADDRESS -> Problem.addressTooLong();
            case LONG_HEADERS -> Problem.headersTooLarge(HEADER_LIMIT);
            case MALFORMED, ADDRESS, HOST -> Problem.malformedRequest();
        };
        return problem.body("/", ReaderLanguage.of(null, headers.get(HttpHeaders.ACCEPT_LANGUAGE)))
                .toString();
    }
}
