package org.cybercrimeproject.kit.text;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;

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
public record Provenance(Source source, String locator, String quote, Basis basis, String statedBy) {

    /** How a value was read from its source. */
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
    public record Source(String document, String title, LocalDate date) {}
}
