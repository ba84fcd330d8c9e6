package org.cybercrimeproject.wire;

import io.netty.buffer.ByteBuf;
import io.netty.channel.ChannelDuplexHandler;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.ChannelPipeline;
import io.netty.channel.ChannelPromise;
import io.netty.channel.socket.DuplexChannel;
import io.netty.handler.codec.http.HttpContent;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaderValues;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpResponse;
import io.netty.handler.codec.http.LastHttpContent;
import io.netty.handler.ssl.SslHandler;
import io.netty.util.ReferenceCountUtil;
import java.net.InetSocketAddress;
import java.nio.channels.ClosedChannelException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.cybercrimeproject.wire.Patience.Phase;

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

    private final Patience patience;
    private final long longestBody;
    private final Refusals refusals;

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
    /** What is known of the request that is still coming, or is refused. */
    private RefusedHead head = RefusedHead.UNKNOWN;

    private boolean finished;
    private boolean lingering;
    private Future<?> ticking;

    private Guard(Deadlines deadlines, long longestBody, Refusals refusals) {
        this.patience = new Patience(deadlines);
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
            if (message instanceof ByteBuf bytes && bytes.readableBytes() > 1) {
                // The last byte goes on by itself. Nobody can ask the decoder whether it has kept something; but if all
                // requests are complete without that byte, another one has begun.
                pass(context, bytes.readRetainedSlice(bytes.readableBytes() - 1));
            }
            pass(context, message);
        }

        private void pass(ChannelHandlerContext context, Object message) {
            if (lingering || finished) {
                ReferenceCountUtil.release(message);
                return;
            }
            patience.arrived(message instanceof ByteBuf bytes ? bytes.readableBytes() : 0);
            context.fireChannelRead(message);
        }
    }

    /** Sees requests and answers. */
    private final class Messages extends ChannelDuplexHandler {

        @Override
        public void handlerAdded(ChannelHandlerContext context) {
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
                    refuse(context, fault.get(), request);
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
            }
            if (message instanceof LastHttpContent) {
                patience.answering();
                head = RefusedHead.UNKNOWN;
                context.fireChannelRead(message);
                // It may have been answered at once, or before it came to its end.
                if (open == 0 && patience.isIn(Phase.IDLE)) {
                    patience.idle();
                }
            } else {
                context.fireChannelRead(message);
            }
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
            if (patience.isIn(Phase.IDLE) || lingering) {
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
        head = RefusedHead.of(request);
        length = 0;
        unmeasured = request.headers().contains(HttpHeaderNames.TRANSFER_ENCODING);
        patience.body();
    }

    private void answered(ChannelHandlerContext context, ChannelPromise written) {
        open--;
        answering = false;
        if (last && patience.isIn(Phase.BODY)) {
            // The server would wait for the rest of what it does not want.
            finished = true;
            written.addListener(done -> linger(context, context.newPromise()));
        } else if (refused != null && open == 0) {
            answer(context, refused);
        } else if (patience.isIn(Phase.IDLE) && open == 0) {
            patience.idle();
        }
    }

    private void tick(ChannelHandlerContext context) {
        if (patience.isIn(Phase.BODY) && !context.channel().config().isAutoRead()) {
            patience.heldUp(TICK_MILLIS);
        }
        if (finished || !patience.isOver()) {
            return;
        }
        if (patience.isIn(Phase.IDLE)) {
            context.close();
        } else if (patience.isIn(Phase.HEAD) && open > 0) {
            // Somebody's answer is still being read.
            patience.head();
        } else {
            giveUp(context, Fault.TIMEOUT);
        }
    }

    /** Refuses what is no request; those before it are answered first. */
    private void refuse(ChannelHandlerContext context, Fault fault, HttpRequest request) {
        refused = fault;
        head = RefusedHead.of(request);
        patience.refusing();
        if (open == 0) {
            answer(context, fault);
        }
    }

    /** Says why a request is not waited for, when nothing else has been said. */
    private void giveUp(ChannelHandlerContext context, Fault fault) {
        if (answering || open > 1 || open == 0 && patience.isIn(Phase.BODY)) {
            finished = true;
            context.close();
        } else {
            answer(context, fault);
        }
    }

    private void answer(ChannelHandlerContext context, Fault fault) {
        finished = true;
        context.writeAndFlush(head.answer(fault, refusals))
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
