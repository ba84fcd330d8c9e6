package org.cybercrimeproject.kit.problem;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.UnauthorizedException;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticator;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** 401 with its challenge. The problem library's own mapper was built for an older Quarkus and fails with a 500. */
class Unauthenticated {

    private static final Message NONE =
            Message.of("A bearer token is required.", "Un jeton d’accès (Bearer) est requis.");
    private static final Message BAD = Message.of(
            "The bearer token has expired, is damaged or was not issued for this service.",
            "Le jeton d’accès a expiré, est endommagé ou n’a pas été émis pour ce service.");

    private final RefusedAccess refused;
    private final FailedSignIns failed;

    Unauthenticated(RefusedAccess refused, FailedSignIns failed) {
        this.refused = refused;
        this.failed = failed;
    }

    @ServerExceptionMapper(priority = 1)
    Uni<Response> unauthorized(UnauthorizedException exception, RoutingContext context) {
        refused.unauthenticated(context, true, NONE.en());
        return challenge(context, NONE);
    }

    @ServerExceptionMapper(priority = 1)
    Uni<Response> failed(AuthenticationFailedException exception, RoutingContext context) {
        refused.unauthenticated(context, false, BAD.en());
        var seconds = failed.count(context);
        return seconds == 0 ? challenge(context, BAD) : Uni.createFrom().item(tooMany(context, seconds));
    }

    private static Response tooMany(RoutingContext context, long seconds) {
        // The mechanism that refused the token has asked for another one already; that would be refused as well.
        context.response().headers().remove("WWW-Authenticate");
        return Response.status(Problem.TOO_MANY_REQUESTS.status())
                .type(PlainProblem.MEDIA_TYPE)
                .header("Retry-After", seconds)
                .entity(PlainProblem.json(
                        Problem.TOO_MANY_REQUESTS,
                        context,
                        Message.of(
                                "Too many tokens from your address were not valid; get a new one and go on in %s s.",
                                "Trop de jetons venus de votre adresse n’étaient pas valables ; procurez-vous-en un"
                                        + " nouveau et continuez dans %s s.",
                                seconds)))
                .build();
    }

    private static Uni<Response> challenge(RoutingContext context, Message detail) {
        HttpAuthenticator authenticator = context.get(HttpAuthenticator.class.getName());
        Uni<ChallengeData> challenge =
                authenticator == null ? Uni.createFrom().nullItem() : authenticator.getChallenge(context);
        return challenge.map(data -> {
            var response = Response.status(401)
                    .type(PlainProblem.MEDIA_TYPE)
                    .entity(PlainProblem.json(Problem.UNAUTHENTICATED, context, detail));
            if (data == null || data.getHeaders().isEmpty()) {
                response.header("WWW-Authenticate", "Bearer");
            } else {
                data.getHeaders().forEach((name, value) -> response.header(name.toString(), value));
            }
            return response.build();
        });
    }
}
