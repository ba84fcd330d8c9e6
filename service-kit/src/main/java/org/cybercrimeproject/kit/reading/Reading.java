package org.cybercrimeproject.kit.reading;

import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import org.cybercrimeproject.kit.text.Language;
import org.cybercrimeproject.kit.time.SuiteClock;
import org.cybercrimeproject.wire.ReaderLanguage;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** How a caller reads: as of which day, in which language. Every read takes it. */
public class Reading {

    @QueryParam("asOf")
    @Parameter(description = "The day as of which the answer holds (YYYY-MM-DD); today when left out.")
    LocalDate asOf;

    @QueryParam("lang")
    @Parameter(
            description =
                    "The language of labels and problems: en or fr. When left out, Accept-Language decides, else English.")
    Language lang;

    @HeaderParam("Accept-Language")
    @Parameter(hidden = true)
    String acceptLanguage;

    public Reading() {}

    /** A reading as of a day, in English. */
    public static Reading of(LocalDate asOf) {
        var reading = new Reading();
        reading.asOf = asOf;
        return reading;
    }

    /** The day on which the answer holds. */
    public LocalDate asOf(SuiteClock clock) {
        return asOf == null ? clock.today() : asOf;
    }

    /** The day on which the answer holds, when none was asked for this one. */
    LocalDate asOf(LocalDate otherwise) {
        return asOf == null ? otherwise : asOf;
    }

    public Language language() {
        if (lang != null) {
            return lang;
        }
        return Language.of(ReaderLanguage.of(null, acceptLanguage));
    }
}
