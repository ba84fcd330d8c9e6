package org.cybercrimeproject.wire;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelDuplexHandler;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.ChannelPipeline;
import io.netty.channel.ChannelPromise;
import io.netty.channel.socket.DuplexChannel;
import io.netty.handler.codec.http.DefaultFullHttpResponse;
import io.netty.handler.codec.http.EmptyHttpHeaders;
import io.netty.handler.codec.http.HttpContent;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaderValues;
import io.netty.handler.codec.http.HttpHeaders;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpResponse;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpVersion;
import io.netty.handler.codec.http.LastHttpContent;
import io.netty.handler.ssl.SslHandler;
import io.netty.util.ReferenceCountUtil;
import java.net.InetSocketAddress;
import java.nio.channels.ClosedChannelException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/**
 * Stands at each connection of an HTTP server. What is no request is refused in words ({@link Fault}), where the server
 * alone would answer with a bare status or hang up; a request that does not come to its end is not waited for longer
 * than {@link Deadlines} say; and whoever is refused while still sending can read the answer, because the connection
 * takes in what is on its way before it closes (RFC 9112 §9.6).
 *
 * <p>All of it happens on the connection's own event loop.
 */
public final class Guard {

    private static final String DECODER = "httpDecoder";
    private static final String ENCODER = "httpEncoder";
    private static final long TICK_MILLIS = 500;
    private static final long LINGER_MILLIS = 2_000;
    private static final long NEVER = Long.MAX_VALUE;

    private enum Phase {
        IDLE,
        HEAD,
        BODY
    }

    private final Deadlines deadlines;
    private final long longestBody;
    private final Refusals refusals;

    private Phase phase = Phase.IDLE;
    /** On the event loop's clock, in nanoseconds. */
    private long deadline;

    private long began;
    private long came;
    /** The body so far, and whether nobody knows how long it will be. */
    private long length;

    private boolean unmeasured;
    /** Requests that are not answered to the end. */
    private int open;
    /** Whether the answer at hand has begun. */
    private boolean answering;
    /** Whether it is the last one on this connection. */
    private boolean last;
    /** What is to be refused as soon as those before it are answered. */
    private Fault refused;

    private HttpHeaders refusedHeaders = EmptyHttpHeaders.INSTANCE;
    private boolean finished;
    private boolean lingering;
    private Future<?> ticking;

    private Guard(Deadlines deadlines, long longestBody, Refusals refusals) {
        this.deadlines = deadlines;
        this.longestBody = longestBody;
        this.refusals = refusals;
    }

    /**
     * Guards a connection.
     *
     * @param longestBody bytes of a body that does not say its length; what says it is for the server to refuse
     * @return false when its pipeline is not, or not yet, that of an HTTP/1.1 server
     */
    public static boolean install(ChannelPipeline pipeline, Deadlines deadlines, long longestBody, Refusals refusals) {
        if (pipeline.get(DECODER) == null || pipeline.get(ENCODER) == null) {
            return false;
        }
        if (pipeline.get(Messages.class) == null) {
            var guard = new Guard(deadlines, longestBody, refusals);
            pipeline.addBefore(DECODER, "guard-bytes", guard.new Bytes());
            pipeline.addAfter(ENCODER, "guard", guard.new Messages());
        }
        return true;
    }

    /** Sees what arrives as it arrives. */
    private final class Bytes extends ChannelInboundHandlerAdapter {
        @Override
        public void channelRead(ChannelHandlerContext context, Object message) {
            if (lingering || finished) {
                ReferenceCountUtil.release(message);
                return;
            }
            if (phase == Phase.IDLE) {
                phase = Phase.HEAD;
                deadline = System.nanoTime() + deadlines.head().toNanos();
            } else if (phase == Phase.BODY && message instanceof ByteBuf bytes) {
                came += bytes.readableBytes();
                deadline = bodyDeadline();
            }
            context.fireChannelRead(message);
        }
    }

    private long bodyDeadline() {
        return began + deadlines.body().toNanos() + TimeUnit.SECONDS.toNanos(1) * came / deadlines.bytesPerSecond();
    }

    /** Sees requests and answers. */
    private final class Messages extends ChannelDuplexHandler {

        @Override
        public void handlerAdded(ChannelHandlerContext context) {
            deadline = System.nanoTime() + deadlines.idle().toNanos();
            ticking = context.executor()
                    .scheduleWithFixedDelay(() -> tick(context), TICK_MILLIS, TICK_MILLIS, TimeUnit.MILLISECONDS);
        }

        @Override
        public void handlerRemoved(ChannelHandlerContext context) {
            ticking.cancel(false);
        }

        @Override
        public void channelInactive(ChannelHandlerContext context) {
            ticking.cancel(false);
            context.fireChannelInactive();
        }

        @Override
        public void channelRead(ChannelHandlerContext context, Object message) {
            if (refused != null || finished) {
                ReferenceCountUtil.release(message);
                return;
            }
            if (message instanceof HttpRequest request) {
                var fault = Requests.fault(request);
                if (fault.isPresent()) {
                    refuse(context, fault.get(), request.headers());
                    ReferenceCountUtil.release(message);
                    return;
                }
                begin(context, request);
            }
            if (message instanceof HttpContent content) {
                if (content.decoderResult().isFailure()) {
                    ReferenceCountUtil.release(message);
                    giveUp(context, Fault.MALFORMED);
                    return;
                }
                length += content.content().readableBytes();
                if (unmeasured && length > longestBody) {
                    ReferenceCountUtil.release(message);
                    giveUp(context, Fault.LONG_BODY);
                    return;
                }
                if (message instanceof LastHttpContent) {
                    phase = Phase.IDLE;
                    deadline = NEVER;
                }
            }
            context.fireChannelRead(message);
        }

        @Override
        public void write(ChannelHandlerContext context, Object message, ChannelPromise promise) {
            if (finished) {
                ReferenceCountUtil.release(message);
                promise.tryFailure(new ClosedChannelException());
                return;
            }
            var interim = message instanceof HttpResponse response
                    && response.status().code() < 200;
            if (message instanceof HttpResponse response && !interim) {
                answering = true;
                last = response.headers().containsValue(HttpHeaderNames.CONNECTION, HttpHeaderValues.CLOSE, true);
            }
            var isEnd = message instanceof LastHttpContent && !interim;
            var written = isEnd ? promise.unvoid() : promise;
            context.write(message, written);
            if (isEnd) {
                answered(context, written);
            }
        }

        /** What closes while something is still on its way to it would take its own answer back. */
        @Override
        public void close(ChannelHandlerContext context, ChannelPromise promise) {
            if (phase == Phase.IDLE || lingering) {
                context.close(promise);
            } else {
                linger(context, promise);
            }
        }
    }

    private void begin(ChannelHandlerContext context, HttpRequest request) {
        if (!request.headers().contains(HttpHeaderNames.HOST)
                && context.channel().localAddress() instanceof InetSocketAddress here) {
            // HTTP/1.0 may leave it out: the address that it was sent to stands for it.
            request.headers().set(HttpHeaderNames.HOST, "localhost:" + here.getPort());
        }
        open++;
        phase = Phase.BODY;
        began = System.nanoTime();
        came = 0;
        length = 0;
        unmeasured = request.headers().contains(HttpHeaderNames.TRANSFER_ENCODING);
        deadline = bodyDeadline();
    }

    private void answered(ChannelHandlerContext context, ChannelPromise written) {
        open--;
        answering = false;
        if (last && phase == Phase.BODY) {
            // The server would wait for the rest of what it does not want.
            finished = true;
            written.addListener(done -> linger(context, context.newPromise()));
        } else if (refused != null && open == 0) {
            answer(context, refused, refusedHeaders);
        } else if (phase == Phase.IDLE && open == 0) {
            deadline = System.nanoTime() + deadlines.idle().toNanos();
        }
    }

    private void tick(ChannelHandlerContext context) {
        if (phase == Phase.BODY && !context.channel().config().isAutoRead()) {
            // It is we who do not read.
            began += TimeUnit.MILLISECONDS.toNanos(TICK_MILLIS);
            deadline = bodyDeadline();
        }
        if (deadline == NEVER || System.nanoTime() - deadline < 0 || finished) {
            return;
        }
        if (phase == Phase.IDLE) {
            context.close();
        } else if (phase == Phase.HEAD && open > 0) {
            // Somebody's answer is still being read.
            deadline = System.nanoTime() + deadlines.head().toNanos();
        } else {
            giveUp(context, Fault.TIMEOUT);
        }
    }

    /** Refuses what is no request; those before it are answered first. */
    private void refuse(ChannelHandlerContext context, Fault fault, HttpHeaders headers) {
        refused = fault;
        refusedHeaders = headers.copy();
        phase = Phase.HEAD;
        deadline = NEVER;
        if (open == 0) {
            answer(context, fault, refusedHeaders);
        }
    }

    /** Says why a request is not waited for, when nothing else has been said. */
    private void giveUp(ChannelHandlerContext context, Fault fault) {
        if (answering || open > 1 || open == 0 && phase == Phase.BODY) {
            finished = true;
            context.close();
        } else {
            answer(context, fault, EmptyHttpHeaders.INSTANCE);
        }
    }

    private void answer(ChannelHandlerContext context, Fault fault, HttpHeaders headers) {
        finished = true;
        var body = Unpooled.copiedBuffer(refusals.json(fault, headers), StandardCharsets.UTF_8);
        var response =
                new DefaultFullHttpResponse(HttpVersion.HTTP_1_1, HttpResponseStatus.valueOf(fault.status()), body);
        response.headers()
                .set(HttpHeaderNames.CONTENT_TYPE, "application/problem+json")
                .set(HttpHeaderNames.CONTENT_LENGTH, body.readableBytes())
                .set(HttpHeaderNames.CONNECTION, "close")
                .set("X-Content-Type-Options", "nosniff");
        context.writeAndFlush(response)
                .addListener((ChannelFutureListener) written -> linger(context, context.newPromise()));
    }

    private void linger(ChannelHandlerContext context, ChannelPromise promise) {
        lingering = true;
        if (!(context.channel() instanceof DuplexChannel channel)
                || !channel.isActive()
                || context.pipeline().get(SslHandler.class) != null) {
            context.close(promise);
            return;
        }
        channel.closeFuture().addListener(closed -> promise.trySuccess());
        channel.shutdownOutput();
        channel.config().setAutoRead(true);
        context.executor().schedule(() -> context.close(), LINGER_MILLIS, TimeUnit.MILLISECONDS);
    }
}
