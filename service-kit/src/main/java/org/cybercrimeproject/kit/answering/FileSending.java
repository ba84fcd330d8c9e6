package org.cybercrimeproject.kit.answering;

import io.netty.channel.ChannelOption;
import io.vertx.core.AsyncResult;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.http.HttpVersion;
import io.vertx.core.net.impl.ConnectionBase;
import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.atomic.AtomicBoolean;
import org.cybercrimeproject.kit.sheet.Scratch;
import org.jboss.logging.Logger;

/**
 * Sends a file at its reader's pace: the next {@value #CHUNK} bytes are read when the ones before have left, so a slow
 * reader costs no memory, and no thread waits for it. Whoever takes nothing for too long, or too long for the whole, is
 * broken off; so is everybody when the file can't be read on. An answer that is broken off can't be taken for a whole
 * one: it says its length beforehand, and its connection (HTTP/2: its stream) is reset.
 */
final class FileSending {

    private static final Logger LOG = Logger.getLogger(FileSending.class);
    private static final int CHUNK = 64 * 1024;

    /** RFC 9113, section 7: INTERNAL_ERROR. */
    private static final long INTERNAL_ERROR = 2;

    private final HttpServerRequest request;
    private final HttpServerResponse response;
    private final Context context;
    private final Scratch file;
    private final InputStream content;
    private final FilesConfig config;
    private final Runnable whenEnded;
    private final long size;
    private final byte[] first;
    private final AtomicBoolean ended = new AtomicBoolean();
    private final long begun = System.nanoTime();
    /** Frees everything also where nobody ever begins to send. */
    private final long lastResort;

    private long timer;

    /**
     * @param context where it goes on after the first chunk
     * @param file closed when it is sent, or can't be
     * @param whenEnded called once, then too
     * @throws IOException when the file can't be read: nothing has been sent
     */
    FileSending(HttpServerRequest request, Context context, Scratch file, FilesConfig config, Runnable whenEnded)
            throws IOException {
        this.request = request;
        this.response = request.response();
        this.context = context;
        this.file = file;
        this.content = file.in();
        this.config = config;
        this.whenEnded = whenEnded;
        this.size = file.size();
        this.first = content.readNBytes(CHUNK);
        this.lastResort = vertx().setTimer(config.within().plus(config.stall()).toMillis(), unsent -> giveUp());
    }

    /** Sends the head and what comes first; the rest follows when that has been taken. */
    void begin() {
        response.putHeader(HttpHeaders.CONTENT_LENGTH, Long.toString(size));
        if (request.method() == HttpMethod.HEAD) {
            response.end().onComplete(this::gone);
        } else {
            send(first);
        }
    }

    /** Frees everything when it isn't sent at all, or nobody takes it any more. */
    void giveUp() {
        end();
    }

    private void send(byte[] chunk) {
        var left = config.within().toNanos() - (System.nanoTime() - begun);
        var patience = Math.max(1, Math.min(config.stall().toNanos(), left) / 1_000_000);
        timer = vertx().setTimer(patience, late -> {
            if (breakOff()) {
                LOG.infof("%s: its reader is too slow; broken off.", request.path());
            }
        });
        try {
            response.write(Buffer.buffer(chunk)).onComplete(this::taken);
        } catch (RuntimeException refused) {
            vertx().cancelTimer(timer);
            throw refused;
        }
    }

    private Vertx vertx() {
        return context.owner();
    }

    private void taken(AsyncResult<Void> written) {
        vertx().cancelTimer(timer);
        if (written.failed()) {
            gone(written);
        } else {
            context.executeBlocking(() -> content.readNBytes(CHUNK), false).onComplete(this::next);
        }
    }

    private void next(AsyncResult<byte[]> read) {
        if (read.failed()) {
            if (breakOff()) {
                LOG.errorf(read.cause(), "%s could not be sent to its end; broken off.", request.path());
            }
        } else if (read.result().length == 0) {
            response.end().onComplete(this::gone);
        } else {
            send(read.result());
        }
    }

    /** All is sent, or nobody is there any more. */
    private void gone(AsyncResult<Void> last) {
        if (end() && last.failed()) {
            LOG.debugf("Who read %s hung up: %s", request.path(), last.cause().getMessage());
        }
    }

    private boolean breakOff() {
        var first = end();
        if (first && request.version() == HttpVersion.HTTP_2) {
            response.reset(INTERNAL_ERROR);
        } else if (first) {
            // Closing would wait until the reader has taken what is on its way, and might look like an end to HTTP/1.0.
            var channel = ((ConnectionBase) request.connection()).channel();
            channel.config().setOption(ChannelOption.SO_LINGER, 0);
            channel.close();
        }
        return first;
    }

    /** Frees everything; whether this was the first end. */
    private boolean end() {
        var first = ended.compareAndSet(false, true);
        if (first) {
            vertx().cancelTimer(lastResort);
            try {
                file.close();
            } catch (IOException e) {
                LOG.warn("A temporary file could not be closed.", e);
            } finally {
                whenEnded.run();
            }
        }
        return first;
    }
}
