package org.cybercrimeproject.kit.problem;

import com.fasterxml.jackson.core.JacksonException;
import io.opentelemetry.api.trace.Span;
import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkiverse.resteasy.problem.postprocessing.ProblemContext;
import io.quarkiverse.resteasy.problem.postprocessing.ProblemPostProcessor;
import io.quarkus.security.ForbiddenException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.ws.rs.QueryParam;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import org.jboss.logging.Logger;

/**
 * Gives every problem the suite's form: a documented type, words for the person who must mend it, JSON pointers, the
 * trace id. The library alone would show class names and leave out the type. It keeps its helpers from one start to the
 * next in the same JVM, as tests have it: this one needs no other bean.
 */
@ApplicationScoped
public class ProblemDetails implements ProblemPostProcessor {

    private static final Logger LOG = Logger.getLogger(ProblemDetails.class);
    private static final String LIBRARY_TYPE = "about:blank";
    private static final int RETRY_SECONDS = 2;

    @Override
    public int priority() {
        return 50;
    }

    @Override
    public HttpProblem apply(HttpProblem problem, ProblemContext context) {
        var ours = ours(problem, context.cause);
        var builder = HttpProblem.builder(ours);
        if (ours.getInstance() == null) {
            builder.withInstance(instance(context.path));
        }
        log(ours, context);
        var span = Span.current().getSpanContext();
        if (span.isValid()) {
            builder.with("traceId", span.getTraceId());
        }
        return builder.build();
    }

    /** What is broken here with all that is known, what is only away in a line; a caller's mistake is told to them. */
    private static void log(HttpProblem problem, ProblemContext context) {
        if (HungUp.is(context.cause)) {
            LOG.debugf("%s: whoever asked hung up: %s", context.path, reason(context.cause));
        } else if (problem.getStatusCode() == Problem.UNAVAILABLE.status()) {
            LOG.warnf("%s is refused for the moment: %s", context.path, reason(context.cause));
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
            return new URI(null, null, PlainProblem.instance(path), null);
        } catch (URISyntaxException e) {
            return URI.create("/");
        }
    }

    private static HttpProblem ours(HttpProblem problem, Throwable cause) {
        if (problem.getType() != null && !LIBRARY_TYPE.equals(problem.getType().toString())) {
            return problem;
        }
        if (cause instanceof ConstraintViolationException violations) {
            return ofViolations(violations);
        }
        for (var reason = cause; reason != null; reason = reason.getCause()) {
            if (reason instanceof HttpProblem inner) {
                return inner;
            }
            if (reason instanceof JacksonException json) {
                return JsonProblems.of(json);
            }
            if (reason instanceof InvalidValue invalid) {
                return Problem.INVALID_VALUE.with(invalid.getMessage());
            }
        }
        if (DatabaseFailed.isOutage(cause)) {
            return Problem.UNAVAILABLE.retryAfter(
                    RETRY_SECONDS, "The database is out of reach; try again in a moment.");
        }
        var kind = Problem.ofStatus(problem.getStatusCode());
        return kind.with(detail(kind, cause));
    }

    private static String detail(Problem kind, Throwable cause) {
        return switch (kind) {
            case NOT_FOUND -> "There is nothing at this address, or nothing that you may see.";
            case FORBIDDEN ->
                cause instanceof ForbiddenException
                        ? "Your token does not carry a role that may do this."
                        : "You may not do this.";
            case METHOD_NOT_ALLOWED -> "This address does not take that method; see the header Allow.";
            case NOT_ACCEPTABLE -> "None of the media types in your header Accept can be served here.";
            case UNSUPPORTED_MEDIA_TYPE -> "Send the body as application/json.";
            case INTERNAL -> "Something went wrong on our side; nothing was changed. Tell the operators the traceId.";
            default -> kind.title() + ".";
        };
    }

    private static HttpProblem ofViolations(ConstraintViolationException exception) {
        var violations = exception.getConstraintViolations().stream()
                .map(violation -> new Problem.Violation(field(violation), violation.getMessage()))
                .sorted(java.util.Comparator.comparing(Problem.Violation::field))
                .toList();
        var kind = violations.stream().allMatch(violation -> violation.field().startsWith("/"))
                ? Problem.INVALID_VALUE
                : Problem.INVALID_PARAMETER;
        return kind.at(violations, summary(violations));
    }

    private static String summary(List<Problem.Violation> violations) {
        var first = violations.get(0);
        var text = first.field() + " " + first.message() + ".";
        return violations.size() == 1 ? text : text + " And " + (violations.size() - 1) + " more: see violations.";
    }

    /** The name of the query parameter that a violated constraint is about, else a pointer into the body. */
    private static String field(ConstraintViolation<?> violation) {
        String leaf = null;
        for (var node : violation.getPropertyPath()) {
            leaf = node.getName();
        }
        for (Class<?> type = violation.getLeafBean() == null
                        ? null
                        : violation.getLeafBean().getClass();
                type != null && leaf != null;
                type = type.getSuperclass()) {
            for (var declared : type.getDeclaredFields()) {
                var parameter = declared.getAnnotation(QueryParam.class);
                if (parameter != null && declared.getName().equals(leaf)) {
                    return parameter.value();
                }
            }
        }
        return pointer(violation);
    }

    /** The path of a violated constraint as a JSON pointer, without the method and parameter it begins with. */
    private static String pointer(ConstraintViolation<?> violation) {
        var pointer = new StringBuilder();
        var depth = 0;
        for (var node : violation.getPropertyPath()) {
            if (node.getIndex() != null) {
                pointer.append('/').append(node.getIndex());
            }
            if (depth++ >= 2 && node.getName() != null) {
                pointer.append('/').append(node.getName());
            }
        }
        return pointer.isEmpty() ? "/" : pointer.toString();
    }
}
