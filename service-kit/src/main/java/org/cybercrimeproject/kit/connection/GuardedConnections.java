package org.cybercrimeproject.kit.connection;

import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaders;
import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.SmallRyeConfig;
import io.vertx.core.impl.VertxBuilder;
import io.vertx.core.spi.VertxServiceProvider;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.cybercrimeproject.kit.problem.Message;
import org.cybercrimeproject.kit.problem.PlainProblem;
import org.cybercrimeproject.kit.problem.Problem;
import org.cybercrimeproject.wire.Fault;
import org.cybercrimeproject.wire.GuardedTransport;
import org.cybercrimeproject.wire.ReaderLanguage;
import org.eclipse.microprofile.config.ConfigProvider;

/** Has every connection of a service guarded: what is no request, or does not come to its end, is a problem too. */
public class GuardedConnections implements VertxServiceProvider {

    @Override
    public void init(VertxBuilder builder) {
        var config = ConfigProvider.getConfig();
        var connections = connections(config.unwrap(SmallRyeConfig.class));
        if (connections.isEmpty()) {
            return;
        }
        var deadlines = connections.get().deadlines();
        var longestBody = config.getValue("quarkus.http.limits.max-body-size", MemorySize.class);
        builder.findTransport(new GuardedTransport(
                builder.findTransport(), deadlines, longestBody.asLongValue(), GuardedConnections::refusal));
    }

    /** Every service has them; a Vert.x of its own, as a test makes one, has none and is nobody's service. */
    private static Optional<ConnectionsConfig> connections(SmallRyeConfig config) {
        try {
            return Optional.of(config.getConfigMapping(ConnectionsConfig.class));
        } catch (NoSuchElementException notAService) {
            return Optional.empty();
        }
    }

    private static String refusal(Fault fault, HttpHeaders headers) {
        var language = ReaderLanguage.of(null, headers.get(HttpHeaderNames.ACCEPT_LANGUAGE));
        return PlainProblem.json(problem(fault), detail(fault), "/", language);
    }

    private static Problem problem(Fault fault) {
        return switch (fault) {
            case MALFORMED, ADDRESS, HOST -> Problem.MALFORMED_REQUEST;
            case TIMEOUT -> Problem.REQUEST_TIMEOUT;
            case LONG_BODY -> Problem.TOO_LARGE;
            case LONG_ADDRESS -> Problem.ADDRESS_TOO_LONG;
            case LONG_HEADERS -> Problem.HEADERS_TOO_LARGE;
        };
    }

    private static Message detail(Fault fault) {
        return switch (fault) {
            case MALFORMED ->
                Message.of(
                        "This is not a request in HTTP/1.1; check the request line, the headers and the length of the"
                                + " body.",
                        "Ceci n’est pas une requête HTTP/1.1 ; vérifiez la ligne de requête, les en-têtes et la"
                                + " longueur du corps.");
            case ADDRESS ->
                Message.of(
                        "The address must begin with \"/\" and may hold only printable ASCII characters; write all"
                                + " others as \"%%\" and two hexadecimal digits.",
                        "L’adresse doit commencer par « / » et ne contenir que des caractères ASCII imprimables ;"
                                + " écrivez tous les autres sous la forme « %% » suivi de deux chiffres"
                                + " hexadécimaux.");
            case HOST ->
                Message.of(
                        "Send exactly one header Host, with a name or an address and, if need be, a port.",
                        "Envoyez un seul en-tête Host, avec un nom ou une adresse et, au besoin, un port.");
            case TIMEOUT ->
                Message.of(
                        "The request did not arrive completely in time; send it again.",
                        "La requête n’est pas arrivée entière dans le délai ; envoyez-la de nouveau.");
            case LONG_BODY ->
                Message.of(
                        "The body is longer than any that is read; send less.",
                        "Le corps dépasse la longueur admise ; envoyez-en moins.");
            case LONG_ADDRESS ->
                Message.of(
                        "The address is too long; use fewer filters.",
                        "L’adresse est trop longue ; utilisez moins de filtres.");
            case LONG_HEADERS ->
                Message.of(
                        "The headers are too long; send fewer or shorter ones.",
                        "Les en-têtes sont trop longs ; envoyez-en moins, ou de plus courts.");
        };
    }
}
