package org.cybercrimeproject.local.process;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Ends processes politely: asks all at once, waits for all, and kills only who has not gone by then. */
public final class Ending {
    private static final Duration AFTER_KILL = Duration.ofSeconds(3);

    private Ending() {}

    /** Asks (SIGTERM), waits, kills; returns those that had to be killed. */
    public static List<ProcessHandle> end(Collection<ProcessHandle> processes, Duration patience) {
        processes.forEach(ProcessHandle::destroy);
        await(processes, patience);
        List<ProcessHandle> stubborn =
                processes.stream().filter(ProcessHandle::isAlive).toList();
        stubborn.forEach(ProcessHandle::destroyForcibly);
        await(stubborn, AFTER_KILL);
        return stubborn;
    }

    /** Waits until all are gone; false when the time is over. */
    public static boolean await(Collection<ProcessHandle> processes, Duration patience) {
        CompletableFuture<?>[] exits =
                processes.stream().map(ProcessHandle::onExit).toArray(CompletableFuture[]::new);
        try {
            CompletableFuture.allOf(exits).get(patience.toMillis(), TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException | ExecutionException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
