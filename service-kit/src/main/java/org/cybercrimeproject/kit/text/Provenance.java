package org.cybercrimeproject.kit.text;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import org.cybercrimeproject.kit.problem.InvalidValue;
import org.cybercrimeproject.kit.problem.Message;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Where a fact comes from.
 *
 * @param source the document it stands in, or null
 * @param locator the place in the document: a page, a line ({@code line 74}), an article; or null
 * @param quote the words of the source, or null
 * @param basis how the value was read from the source, or null
 * @param statedBy who said so, or null
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Provenance(
        Source source,
        @Schema(maxLength = Texts.TITLE) String locator,
        @Schema(maxLength = Texts.TEXT) String quote,
        Basis basis,
        @Schema(maxLength = Texts.TITLE) String statedBy) {

    /** @throws InvalidValue when it says nothing, or a part of it is blank or too long */
    public Provenance {
        if (source == null && locator == null && quote == null && basis == null && statedBy == null) {
            throw new InvalidValue(Message.of(
                    "This provenance says nothing; leave it out when it is not known.",
                    "Cette provenance ne dit rien ; omettez-la si elle n’est pas connue."));
        }
        InvalidValue.in("locator", () -> Texts.title(locator));
        InvalidValue.in("quote", () -> Texts.text(quote));
        InvalidValue.in("statedBy", () -> Texts.title(statedBy));
    }

    public static Provenance of(Source source, String locator, Basis basis) {
        return new Provenance(source, locator, null, basis, null);
    }

    /** How a value was read from its source. */
    @Schema(name = "ProvenanceBasis")
    public enum Basis {
        /** The words stand there as given. */
        VERBATIM,
        /** The words stand there, split by the layout, and were put together again. */
        JOINED,
        /** Follows from what is written. */
        DERIVED,
        /** A lost part was filled from the structure of the document. */
        RECONSTRUCTED,
        /** Said in other words. */
        PARAPHRASED
    }

    /**
     * A document.
     *
     * @param document its number, file name or address, or null
     * @param title its title, or null
     * @param date the day it bears, or null
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "ProvenanceSource")
    public record Source(
            @Schema(maxLength = Texts.REASON) String document,
            @Schema(maxLength = Texts.TITLE) String title,
            LocalDate date) {

        // The same years as kit.time's; written again here because time builds on text and not the other way.
        private static final int FIRST_YEAR = 1900;
        private static final int LAST_YEAR = 2199;

        /** @throws InvalidValue when it says nothing, or a part of it is blank, too long or out of range */
        public Source {
            if (document == null && title == null && date == null) {
                throw new InvalidValue(Message.of(
                        "A source needs a document, a title or a date.",
                        "Une source a besoin d’un document, d’un titre ou d’une date."));
            }
            InvalidValue.in("document", () -> Texts.line(document, Texts.REASON));
            InvalidValue.in("title", () -> Texts.title(title));
            if (date != null && (date.getYear() < FIRST_YEAR || date.getYear() > LAST_YEAR)) {
                throw new InvalidValue(Message.of(
                        "The date %s is outside the years %d to %d.",
                        "La date %s est hors des années %d à %d.", date, (Integer) FIRST_YEAR, (Integer) LAST_YEAR));
            }
        }
    }
}
