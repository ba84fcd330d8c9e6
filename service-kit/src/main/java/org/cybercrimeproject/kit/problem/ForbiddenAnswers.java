package org.cybercrimeproject.kit.problem;

import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/** Has it written down when somebody's role or claims did not allow what was asked for. */
class ForbiddenAnswers {

    private final RefusedAccess refused;
    private final CurrentVertxRequest request;

    ForbiddenAnswers(RefusedAccess refused, CurrentVertxRequest request) {
        this.refused = refused;
        this.request = request;
    }

    @ServerResponseFilter
    void writeDown(ContainerRequestContext asked, ContainerResponseContext response) {
        if (response.getStatus() == Problem.FORBIDDEN.status()
                && asked.getProperty(ProblemDetails.IN_BOTH_LANGUAGES) instanceof BilingualProblem problem
                && request.getCurrent() != null) {
            refused.forbidden(request.getCurrent(), problem.detail().en());
        }
    }
}
