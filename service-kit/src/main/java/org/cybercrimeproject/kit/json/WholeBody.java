package org.cybercrimeproject.kit.json;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import jakarta.validation.Validator;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.lang.reflect.Type;

/** Has a body that can't be read looked at again, so that the answer names all that is wrong with it. */
@Provider
@Singleton
public class WholeBody implements ReaderInterceptor {

    private final ObjectMapper strict;
    private final Validator validator;

    WholeBody(ObjectMapper strict, Validator validator) {
        this.strict = strict;
        this.validator = validator;
    }

    @Override
    public Object aroundReadFrom(ReaderInterceptorContext context) throws IOException {
        if (!Record.class.isAssignableFrom(context.getType())) {
            return context.proceed();
        }
        var body = context.getInputStream().readAllBytes();
        if (body.length > 0) {
            context.setInputStream(new ByteArrayInputStream(body));
        }
        try {
            return context.proceed();
        } catch (JacksonException e) {
            refuse(body, context.getGenericType());
            throw e;
        } catch (WebApplicationException e) {
            if (e.getCause() instanceof JacksonException) {
                refuse(body, context.getGenericType());
            }
            throw e;
        }
    }

    /** Returns only where the second reading finds nothing either: a body that is no JSON. */
    private void refuse(byte[] body, Type type) {
        try {
            var tree = strict.readTree(body);
            var faults = BodyFaults.of(tree, strict.constructType(type), "", strict, validator);
            if (!faults.isEmpty()) {
                throw BodyFaults.problem(faults);
            }
        } catch (IOException e) {
            // The first reading said why.
        }
    }
}
