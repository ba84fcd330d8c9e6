package org.cybercrimeproject.kit.problem;

import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import io.quarkiverse.resteasy.problem.ExceptionMapperBase;
import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.annotation.Priority;
import jakarta.ws.rs.ext.Provider;

/** A body that is JSON, but not the JSON that belongs here. Quarkus' own mapper answers with no problem at all. */
@Provider
@Priority(1)
public class MismatchedJson extends ExceptionMapperBase<MismatchedInputException> {

    @Override
    protected HttpProblem toProblem(MismatchedInputException exception) {
        return JsonProblems.of(exception);
    }
}
