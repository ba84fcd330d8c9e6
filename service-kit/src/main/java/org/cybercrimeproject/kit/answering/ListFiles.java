package org.cybercrimeproject.kit.answering;

import com.fasterxml.jackson.core.JacksonException;
import io.vertx.core.Vertx;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import org.cybercrimeproject.kit.problem.Message;
import org.cybercrimeproject.kit.problem.Problem;
import org.cybercrimeproject.kit.security.Caller;
import org.cybercrimeproject.kit.sheet.Scratch;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.core.CurrentRequestManager;

/**
 * Makes lists as files (ADR 026): whole, before the first byte leaves, on the request's own thread and with one of the
 * {@link FilePlaces}. So any failure in the middle of it is a problem, and no half of a file.
 */
@Singleton
class ListFiles {

    private static final Logger LOG = Logger.getLogger(ListFiles.class);

    /** Writes an answer; leaves the stream open. */
    @FunctionalInterface
    interface Body {
        void write(OutputStream out) throws IOException;
    }

    private final FilesConfig config;
    private final FilePlaces places;
    private final Caller caller;

    ListFiles(FilesConfig config, FilePlaces places, Caller caller) {
        this.config = config;
        this.places = places;
        this.caller = caller;
    }

    /** The file, ready to be sent to who asks at the moment; 429 or 503 when there is no place for it. */
    FileSending made(Body body) {
        // Not the injected one: the file is still sent when the scope of the request has ended.
        var request = CurrentRequestManager.get().serverRequest().unwrap(RoutingContext.class);
        var place = places.take(name(request));
        Scratch file = null;
        var ready = false;
        try {
            file = Scratch.open();
            write(body, file, request);
            var sending = new FileSending(request.request(), Vertx.currentContext(), file, config, place::giveBack);
            // Whatever answers instead of it, or when nobody is there any more.
            request.addEndHandler(answered -> sending.giveUp());
            ready = true;
            if (request.response().closed()) {
                // Whoever hung up before that is not told of any more.
                sending.giveUp();
            }
            return sending;
        } catch (IOException | UncheckedIOException failure) {
            throw noRoom(failure, request.request().path());
        } finally {
            if (!ready) {
                free(file, place);
            }
        }
    }

    private String name(RoutingContext request) {
        var address = request.request().remoteAddress();
        return caller.isAnonymous() ? "at " + (address == null ? "" : address.hostAddress()) : "sub " + caller.actor();
    }

    private void write(Body body, Scratch file, RoutingContext request) throws IOException {
        var out = new FilterOutputStream(file.out()) {
            private long size;

            @Override
            public void write(byte[] bytes, int offset, int length) throws IOException {
                size += length;
                refuseBeyond(size);
                refuseForNobody();
                out.write(bytes, offset, length);
            }

            @Override
            public void flush() throws IOException {
                refuseForNobody();
                super.flush();
            }

            private void refuseForNobody() throws HungUp {
                if (request.response().closed()) {
                    throw new HungUp();
                }
            }
        };
        try {
            body.write(out);
            out.flush();
        } catch (IOException | UncheckedIOException failure) {
            if (!isHungUp(failure)) {
                throw failure;
            }
            LOG.debugf(
                    "%s: who asked for the file hung up before it was made.",
                    request.request().path());
        }
    }

    /**
     * What goes wrong with a temporary file is the machine's own trouble, such as a disk that is full: it passes, when
     * others have been sent theirs. A row that can't be read is something else, and never passes.
     */
    private RuntimeException noRoom(Exception failure, String path) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof JacksonException) {
                return failure instanceof UncheckedIOException unreadable
                        ? unreadable
                        : new UncheckedIOException((IOException) failure);
            }
        }
        LOG.warnf("%s: there is no room for its file: %s", path, failure.getMessage());
        return Problem.UNAVAILABLE.retryAfter(
                config.retryAfter(),
                Message.of(
                        "The file can't be made at the moment; try again shortly, or read the list as JSON.",
                        "Le fichier ne peut pas être produit pour le moment ; réessayez dans un instant ou lisez la"
                                + " liste en JSON."));
    }

    private static boolean isHungUp(Throwable failure) {
        return failure instanceof HungUp || failure.getCause() != null && isHungUp(failure.getCause());
    }

    private void refuseBeyond(long size) {
        if (size > config.longest().asLongValue()) {
            throw Problem.TOO_MANY_ROWS.with(Message.of(
                    "The file would have more than %1$s bytes, which is the most; narrow the list by filters, or read"
                            + " it as JSON.",
                    "Le fichier aurait plus de %1$s octets, le maximum ; restreignez la liste par des filtres ou"
                            + " lisez-la en JSON.",
                    Long.toString(config.longest().asLongValue())));
        }
    }

    private static void free(Scratch file, FilePlaces.Place place) {
        place.giveBack();
        try {
            if (file != null) {
                file.close();
            }
        } catch (IOException e) {
            LOG.warn("A temporary file could not be closed.", e);
        }
    }

    /** Whoever asked is gone: what is there of the file will not be sent to anybody. */
    private static final class HungUp extends IOException {
        private static final long serialVersionUID = 1L;
    }
}
