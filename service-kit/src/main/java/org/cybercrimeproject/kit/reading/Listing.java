package org.cybercrimeproject.kit.reading;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** How a caller pages through a list: keyset only, so that rows created or withdrawn meanwhile disturb nothing. */
public class Listing {

    @QueryParam("limit")
    @DefaultValue("50")
    @Min(1)
    @Max(200)
    @Parameter(description = "How many items a page holds at most.")
    int limit = 50;

    @QueryParam("cursor")
    @Parameter(description = "The nextCursor of the page before; with the same filters and sort.")
    String cursor;

    @QueryParam("sort")
    @Parameter(description = "Sort keys, separated by commas; a minus in front turns one around.")
    String sort;

    @QueryParam("total")
    @DefaultValue("false")
    @Parameter(description = "Whether to count: on the first page only, to 1,000.")
    boolean total;
}
