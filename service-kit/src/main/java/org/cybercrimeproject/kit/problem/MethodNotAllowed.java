package org.cybercrimeproject.kit.problem;

import io.quarkiverse.resteasy.problem.ExceptionMapperBase;
import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.annotation.Priority;
import jakarta.ws.rs.NotAllowedException;
import jakarta.ws.rs.ext.Provider;

/** 405 with the header Allow (RFC 9110 §15.5.6), which the problem library leaves out. */
@Provider
@Priority(1)
public class MethodNotAllowed extends ExceptionMapperBase<NotAllowedException> {

    @Override
    protected HttpProblem toProblem(NotAllowedException exception) {
        var allowed = String.join(
                ", ", new java.util.TreeSet<>(exception.getResponse().getAllowedMethods()));
        return Problem.METHOD_NOT_ALLOWED
                .saying(Message.of("This address takes: %s.", "Cette adresse admet : %s.", allowed))
                .header("Allow", allowed)
                .build();
    }
}
