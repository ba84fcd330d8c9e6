package org.cybercrimeproject.kit.problem;

import com.fasterxml.jackson.core.JacksonException;
import io.opentelemetry.api.trace.Span;
import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkiverse.resteasy.problem.postprocessing.ProblemContext;
import io.quarkiverse.resteasy.problem.postprocessing.ProblemPostProcessor;
import io.quarkus.security.ForbiddenException;
import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.ConstraintViolationException;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import org.cybercrimeproject.wire.ProblemInstance;
import org.cybercrimeproject.wire.ReaderLanguage;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.core.CurrentRequestManager;
import org.jboss.resteasy.reactive.server.core.ResteasyReactiveRequestContext;

/**
 * Gives every problem the suite's form: a documented type, words for the person who must mend it and in their language,
 * JSON pointers, the trace id. The library alone would show class names and leave out the type. It keeps its helpers
 * from one start to the next in the same JVM, as tests have it: this one needs no other bean.
 */
@ApplicationScoped
public class ProblemDetails implements ProblemPostProcessor {

    private static final Logger LOG = Logger.getLogger(ProblemDetails.class);
    /** The request's property that has the problem with which it was answered, as a {@link BilingualProblem}. */
    static final String IN_BOTH_LANGUAGES = "suite.problem";

    private static final int RETRY_SECONDS = 2;

    /** Before the library's own, which make problems of one language of it. */
    private static final int FIRST = 1000;

    @Override
    public int priority() {
        return FIRST;
    }

    @Override
    public HttpProblem apply(HttpProblem problem, ProblemContext context) {
        var ours = ours(problem, context.cause);
        var request = CurrentRequestManager.get();
        if (request != null) {
            request.setProperty(IN_BOTH_LANGUAGES, ours);
        }
        var language = language(request);
        var builder = ours.in(language)
                .withInstance(instance(context.path))
                .withHeader("Content-Language", language.getLanguage())
                .withHeader("Vary", "Accept-Language");
        log(ours, context);
        var span = Span.current().getSpanContext();
        if (span.isValid()) {
            builder.with("traceId", span.getTraceId());
        }
        return builder.build();
    }

    private static Locale language(ResteasyReactiveRequestContext request) {
        return request == null
                ? Locale.ENGLISH
                : ReaderLanguage.of(request.serverRequest().unwrap(HttpServerRequest.class));
    }

    /**
     * What is broken here with all that is known, what is only away in a line; a caller's mistake is told to them, and so
     * is that too much is asked for at the moment: whoever refused that knew why, and had nothing fail.
     */
    private static void log(HttpProblem problem, ProblemContext context) {
        if (HungUp.is(context.cause)) {
            LOG.debugf("%s: whoever asked hung up: %s", context.path, reason(context.cause));
        } else if (problem.getStatusCode() == Problem.UNAVAILABLE.status()) {
            LOG.logf(
                    context.cause instanceof BilingualProblem && context.cause.getCause() == null
                            ? Logger.Level.DEBUG
                            : Logger.Level.WARN,
                    "%s is refused for the moment: %s",
                    context.path,
                    reason(context.cause));
        } else if (problem.getStatusCode() >= Problem.INTERNAL.status()) {
            LOG.errorf(context.cause, "%s failed.", context.path);
        }
    }

    private static String reason(Throwable failure) {
        var deepest = failure;
        while (deepest.getCause() != null) {
            deepest = deepest.getCause();
        }
        return deepest.getMessage();
    }

    /** The address asked for; whatever stands in it, signs that no address may hold are escaped. */
    private static URI instance(String path) {
        try {
            return new URI(null, null, ProblemInstance.of(path), null);
        } catch (URISyntaxException e) {
            return URI.create("/");
        }
    }

    private static BilingualProblem ours(HttpProblem problem, Throwable cause) {
        if (problem instanceof BilingualProblem known) {
            return known;
        }
        if (cause instanceof ConstraintViolationException violations) {
            return (BilingualProblem) Violations.of(violations);
        }
        for (var reason = cause; reason != null; reason = reason.getCause()) {
            if (reason instanceof BilingualProblem inner) {
                return inner;
            }
            if (reason instanceof JacksonException json) {
                return (BilingualProblem) JsonProblems.of(json);
            }
            if (reason instanceof InvalidValue invalid) {
                return Problem.INVALID_VALUE.saying(invalid.text()).build();
            }
        }
        if (DatabaseFailed.isOutage(cause)) {
            return Problem.UNAVAILABLE
                    .saying(Message.of(
                            "The database cannot be reached; try again in a moment.",
                            "La base de données est injoignable ; réessayez dans un instant."))
                    .header("Retry-After", RETRY_SECONDS)
                    .build();
        }
        var kind = Problem.ofStatus(problem.getStatusCode());
        return kind.saying(detail(kind, cause)).build();
    }

    private static Message detail(Problem kind, Throwable cause) {
        return switch (kind) {
            case NOT_FOUND ->
                Message.of(
                        "There is nothing at this address, or nothing that you may see.",
                        "Il n’y a rien à cette adresse, ou rien que vous puissiez voir.");
            case FORBIDDEN ->
                cause instanceof ForbiddenException
                        ? Message.of(
                                "Your token does not carry a role that may do this.",
                                "Votre jeton ne porte aucun rôle qui le permette.")
                        : Message.of("You may not do this.", "Vous n’y êtes pas autorisé.");
            case METHOD_NOT_ALLOWED ->
                Message.of(
                        "This address does not take that method; see the header Allow.",
                        "Cette adresse n’admet pas cette méthode ; voir l’en-tête Allow.");
            case NOT_ACCEPTABLE ->
                Message.of(
                        "None of the media types in your header Accept can be served here.",
                        "Aucun des types de média de votre en-tête Accept ne peut être servi ici.");
            case UNSUPPORTED_MEDIA_TYPE ->
                Message.of("Send the body as application/json.", "Envoyez le corps en application/json.");
            case INTERNAL ->
                Message.of(
                        "Something went wrong on our side; nothing was changed. Give the traceId to the operators.",
                        "Une erreur s’est produite de notre côté ; rien n’a été modifié. Communiquez le traceId aux"
                                + " exploitants.");
            default -> Message.of("%s.", "%s.", kind.title());
        };
    }
}
