package org.cybercrimeproject.kit.problem;

import io.quarkiverse.resteasy.problem.ExceptionMapperBase;
import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.ws.rs.NotAllowedException;
import jakarta.ws.rs.ext.Provider;

/** 405 with the header Allow (RFC 9110 §15.5.6), which the problem library leaves out, and the framework fills too full. */
@Provider
@Priority(1)
public class MethodNotAllowed extends ExceptionMapperBase<NotAllowedException> {

    @Inject
    AllowedMethods methods;

    @Inject
    CurrentVertxRequest current;

    @Override
    protected HttpProblem toProblem(NotAllowedException exception) {
        var allowed = Address.plain(current.getCurrent().request().path())
                .map(path -> String.join(", ", methods.of(path)))
                .orElse("");
        return Problem.METHOD_NOT_ALLOWED
                .saying(Message.of("This address takes: %s.", "Cette adresse admet : %s.", allowed))
                .header("Allow", allowed)
                .build();
    }
}
