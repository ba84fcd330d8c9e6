package org.cybercrimeproject.country.instrument;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;
import org.cybercrimeproject.kit.problem.InvalidValue;
import org.cybercrimeproject.kit.problem.Message;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An article or a part of one, written {@code 14}, {@code 14(3)} or {@code 14(3)(a)}. */
@Schema(
        type = SchemaType.STRING,
        pattern = Provision.PATTERN,
        description = "An article or a part of one: 14, 14(3) or 14(3)(a).")
public final class Provision {

    static final String PATTERN = "[1-9][0-9]{0,2}(\\(([1-9][0-9]?|[a-z]{1,4})\\)){0,4}";
    private static final Pattern FORM = Pattern.compile(PATTERN);

    private final String text;

    private Provision(String text) {
        this.text = text;
    }

    /** @throws InvalidValue when it is written in another way */
    @JsonCreator
    public static Provision of(String text) {
        if (text == null || !FORM.matcher(text).matches()) {
            throw new InvalidValue(Message.of(
                    "Write a provision as its article, with paragraph and letter in brackets: 14, 14(3) or 14(3)(a).",
                    "Écrivez une disposition par son article, avec paragraphe et lettre entre parenthèses : 14, 14(3) ou"
                            + " 14(3)(a)."));
        }
        return new Provision(text);
    }

    /** The number of the article it belongs to. */
    public int article() {
        int bracket = text.indexOf('(');
        return Integer.parseInt(bracket < 0 ? text : text.substring(0, bracket));
    }

    /** Whether it is the other one or a part of it: {@code 14(3)(a)} lies within {@code 14(3)}. */
    public boolean within(Provision other) {
        return text.equals(other.text) || text.startsWith(other.text + "(");
    }

    @JsonValue
    @Override
    public String toString() {
        return text;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Provision provision && text.equals(provision.text);
    }

    @Override
    public int hashCode() {
        return text.hashCode();
    }
}
