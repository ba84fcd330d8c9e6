package org.cybercrimeproject.kit.answering;

import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyWriter;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import org.cybercrimeproject.kit.sheet.Forms;

/**
 * Lets an answer write itself. It is asked for objects of every kind, because what a method with several media types
 * returns is still wrapped in its response when the framework looks for writers.
 */
@Provider
@Produces({Forms.CSV, Forms.XLSX, Forms.CALENDAR})
public class StreamedWriter implements MessageBodyWriter<Object> {

    @Override
    public boolean isWriteable(Class<?> type, Type genericType, Annotation[] annotations, MediaType mediaType) {
        return type == Streamed.class;
    }

    @Override
    public void writeTo(
            Object answer,
            Class<?> type,
            Type genericType,
            Annotation[] annotations,
            MediaType mediaType,
            MultivaluedMap<String, Object> headers,
            OutputStream out)
            throws IOException {
        ((Streamed) answer).body().write(out);
    }
}
