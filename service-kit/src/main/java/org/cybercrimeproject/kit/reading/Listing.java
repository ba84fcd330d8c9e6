package org.cybercrimeproject.kit.reading;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import org.cybercrimeproject.kit.problem.Message;
import org.cybercrimeproject.kit.problem.Problem;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** How a caller goes through a list of records: page by page, in which order, with or without the withdrawn ones. */
public class Listing extends Paging {

    @QueryParam("sort")
    @Parameter(
            description =
                    "Sort keys, separated by commas; a minus in front of one reverses its order. Missing values sort last. The description of the list names its keys and its default order.")
    String sort;

    @QueryParam("withdrawn")
    @DefaultValue("false")
    @Parameter(description = "Whether withdrawn records are listed too; for viewers and above.")
    boolean withdrawn;

    /** Whether withdrawn records are wanted, too. */
    public boolean withdrawn() {
        return withdrawn;
    }

    /** A file holds the whole list. */
    public void refusePaging() {
        if (cursor != null) {
            throw Problem.INVALID_PARAMETER.at(
                    "cursor",
                    Message.of(
                            "A file holds the whole list; leave the cursor out.",
                            "Un fichier contient toute la liste ; omettez le curseur."));
        }
    }
}
