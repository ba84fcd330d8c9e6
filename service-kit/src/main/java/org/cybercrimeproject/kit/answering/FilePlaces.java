package org.cybercrimeproject.kit.answering;

import io.quarkus.runtime.Startup;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import org.cybercrimeproject.kit.problem.Message;
import org.cybercrimeproject.kit.problem.Problem;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Who makes or is sent a file at the moment: so many in all and so many per caller, see {@link FilesConfig}. */
@Startup
@Singleton
class FilePlaces {

    /** The place of one file; given back once, however often it is tried. */
    interface Place {
        void giveBack();
    }

    private final FilesConfig config;
    private final Map<String, Integer> taken = new HashMap<>();
    private int all;

    FilePlaces(FilesConfig config, @ConfigProperty(name = "quarkus.datasource.jdbc.max-size") int connections) {
        if (config.atOnce() < 1 || config.perCaller() < 1 || config.atOnce() >= connections) {
            throw new IllegalStateException(
                    "suite.files: at-once and per-caller are at least 1, and at-once is less than"
                            + " quarkus.datasource.jdbc.max-size (" + connections
                            + "), for other requests need connections too.");
        }
        this.config = config;
    }

    /** Takes a place, or refuses with 429 or 503. */
    synchronized Place take(String caller) {
        if (taken.getOrDefault(caller, 0) >= config.perCaller()) {
            throw Problem.TOO_MANY_REQUESTS.retryAfter(
                    config.retryAfter(),
                    Message.of(
                            "You are reading %1$s files already, the most for one caller; finish one of them first.",
                            "Vous recevez déjà %1$s fichiers, le maximum par utilisateur ; terminez d’abord l’un d’eux.",
                            config.perCaller()));
        }
        if (all >= config.atOnce()) {
            throw Problem.UNAVAILABLE.retryAfter(
                    config.retryAfter(),
                    Message.of(
                            "Too many files are being read at the moment; try again shortly, or read the list as JSON.",
                            "Trop de fichiers sont en cours d’envoi ; réessayez dans un instant ou lisez la liste en"
                                    + " JSON."));
        }
        all++;
        taken.merge(caller, 1, Integer::sum);
        var returned = new AtomicBoolean();
        return () -> {
            if (returned.compareAndSet(false, true)) {
                giveBack(caller);
            }
        };
    }

    private synchronized void giveBack(String caller) {
        all--;
        taken.computeIfPresent(caller, (name, files) -> files == 1 ? null : files - 1);
    }

    /** How many are taken. */
    synchronized int taken() {
        return all;
    }
}
