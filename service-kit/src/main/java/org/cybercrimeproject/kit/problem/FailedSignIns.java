package org.cybercrimeproject.kit.problem;

import io.vertx.ext.web.RoutingContext;

/** Counts those whose token is none. */
public interface FailedSignIns {

    /**
     * Counts another one, by the address that it comes from.
     *
     * @return 0, or the seconds to wait when there were too many
     */
    long count(RoutingContext request);
}
