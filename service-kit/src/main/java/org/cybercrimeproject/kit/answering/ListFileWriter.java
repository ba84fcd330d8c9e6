package org.cybercrimeproject.kit.answering;

import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.Provider;
import java.io.OutputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import org.cybercrimeproject.kit.sheet.Forms;
import org.jboss.resteasy.reactive.server.spi.ResteasyReactiveResourceInfo;
import org.jboss.resteasy.reactive.server.spi.ServerMessageBodyWriter;
import org.jboss.resteasy.reactive.server.spi.ServerRequestContext;

/**
 * Lets a file send itself. It is asked for objects of every kind, because what a method with several media types returns
 * is still wrapped in its response when the framework looks for writers. Nothing may fail here: the framework would
 * write the problem in the form that the file has.
 */
@Provider
@Produces({Forms.CSV, Forms.XLSX, Forms.CALENDAR})
public class ListFileWriter implements ServerMessageBodyWriter<Object> {

    @Override
    public boolean isWriteable(Class<?> type, Type generic, Annotation[] annotations, MediaType mediaType) {
        return type == FileSending.class;
    }

    @Override
    public boolean isWriteable(Class<?> type, Type generic, ResteasyReactiveResourceInfo target, MediaType mediaType) {
        return type == FileSending.class;
    }

    @Override
    public void writeResponse(Object answer, Type generic, ServerRequestContext context) {
        ((FileSending) answer).begin();
    }

    @Override
    public void writeTo(
            Object answer,
            Class<?> type,
            Type generic,
            Annotation[] annotations,
            MediaType mediaType,
            MultivaluedMap<String, Object> headers,
            OutputStream out) {
        throw new UnsupportedOperationException("Only a server sends files.");
    }
}
