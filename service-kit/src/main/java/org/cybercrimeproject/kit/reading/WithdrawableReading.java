package org.cybercrimeproject.kit.reading;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** How a caller reads one record of a kind that can be withdrawn: also one that was. */
public class WithdrawableReading extends RecordReading {

    @QueryParam("withdrawn")
    @DefaultValue("false")
    @Parameter(description = "Whether the record is shown although it was withdrawn; for viewers and above.")
    boolean withdrawn;

    @Override
    public boolean withdrawn() {
        return withdrawn;
    }
}
