package org.cybercrimeproject.kit.problem;

import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
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
    void writeDown(ContainerResponseContext response) {
        if (response.getStatus() == Problem.FORBIDDEN.status()
                && response.getEntity() instanceof HttpProblem problem
                && request.getCurrent() != null) {
            refused.forbidden(request.getCurrent(), problem.getDetail());
        }
    }
}
