package org.cybercrimeproject.kit.text;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.UncheckedIOException;

/** A Jackson mapper with as little set as the value types may count on: days as ISO text, unknown fields refused. */
public final class PlainJson {

    private static final ObjectMapper MAPPER = new ObjectMapper()
            .registerModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);

    private PlainJson() {}

    public static String write(Object value) {
        try {
            return MAPPER.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static <T> T read(String json, Class<T> type) {
        return read(json, MAPPER.constructType(type));
    }

    /** Reads a generic type: {@code read(json, Timeline.class, String.class)}. */
    public static <T> T read(String json, Class<?> type, Class<?> parameter) {
        return read(json, MAPPER.getTypeFactory().constructParametricType(type, parameter));
    }

    private static <T> T read(String json, JavaType type) {
        try {
            return MAPPER.readValue(json, type);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The value after having been JSON. */
    @SuppressWarnings("unchecked")
    public static <T> T thereAndBack(T value) {
        return read(write(value), (Class<T>) value.getClass());
    }
}
