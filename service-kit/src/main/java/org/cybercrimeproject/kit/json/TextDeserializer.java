package org.cybercrimeproject.kit.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import java.io.IOException;
import org.cybercrimeproject.kit.problem.InvalidValue;

/** Texts of requests: no characters that PostgreSQL refuses or that make a text read otherwise than it is. */
final class TextDeserializer extends StdScalarDeserializer<String> {

    private static final long serialVersionUID = 1L;

    TextDeserializer() {
        super(String.class);
    }

    @Override
    public String deserialize(JsonParser parser, DeserializationContext context) throws IOException {
        if (parser.currentToken() != JsonToken.VALUE_STRING) {
            return (String) context.handleUnexpectedToken(String.class, parser);
        }
        var text = parser.getText();
        refuseUnprintable(text);
        return text;
    }

    private static void refuseUnprintable(String text) {
        for (int i = 0; i < text.length(); i++) {
            var c = text.charAt(i);
            if (Character.isHighSurrogate(c) && i + 1 < text.length() && Character.isLowSurrogate(text.charAt(i + 1))) {
                i++;
            } else if (Character.isSurrogate(c)) {
                throw new InvalidValue("The text holds half a character (a lone surrogate).");
            } else if (c < ' ' && c != '\n' && c != '\t' && c != '\r' || c == 0x7f) {
                throw new InvalidValue("The text holds a control character.");
            } else if (isBidiOverride(c)) {
                throw new InvalidValue("The text holds a character that turns the reading direction around.");
            }
        }
    }

    private static boolean isBidiOverride(char c) {
        return c >= 0x202A && c <= 0x202E || c >= 0x2066 && c <= 0x2069;
    }
}
