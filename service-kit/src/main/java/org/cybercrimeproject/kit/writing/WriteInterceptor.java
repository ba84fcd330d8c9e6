package org.cybercrimeproject.kit.writing;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import java.util.Set;
import org.cybercrimeproject.kit.problem.DatabaseFailed;
import org.cybercrimeproject.kit.problem.Problem;

@Write
@Interceptor
@Priority(Interceptor.Priority.PLATFORM_BEFORE + 900)
class WriteInterceptor {

    private static final int TRIES = 3;
    private static final String DUPLICATE_KEY = "23505";
    private static final Set<String> RERUN = Set.of("40P01", "40001");

    @AroundInvoke
    Object write(InvocationContext context) throws Exception {
        for (int tried = 1; ; tried++) {
            try {
                return QuarkusTransaction.requiringNew().call(context::proceed);
            } catch (RuntimeException e) {
                var state = DatabaseFailed.sqlState(e);
                if (state.equals(DUPLICATE_KEY) && DatabaseFailed.constraint(e).endsWith("_reference_key")) {
                    throw Problem.REFERENCE_TAKEN.at(
                            "/reference", "Another record has this reference already; read it, or choose another one.");
                }
                // Two creations of one natural key: run again, the loser finds the winner's row.
                var met = state.equals(DUPLICATE_KEY)
                        && DatabaseFailed.constraint(e).endsWith("_subject_key");
                if (!met && !RERUN.contains(state)) {
                    throw e;
                }
                if (tried == TRIES) {
                    throw Problem.UNAVAILABLE.retryAfter(1, "Too many writes met at this record; try again.");
                }
            }
        }
    }
}
