package org.cybercrimeproject.wire;

import io.netty.bootstrap.Bootstrap;
import io.netty.bootstrap.ServerBootstrap;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFactory;
import io.netty.channel.ChannelHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.ServerChannel;
import io.netty.channel.socket.DatagramChannel;
import io.netty.channel.socket.InternetProtocolFamily;
import io.netty.handler.ssl.AbstractSniHandler;
import io.netty.handler.ssl.SslHandler;
import io.netty.handler.ssl.SslHandshakeCompletionEvent;
import io.vertx.core.datagram.DatagramSocketOptions;
import io.vertx.core.net.ClientOptionsBase;
import io.vertx.core.net.NetServerOptions;
import io.vertx.core.net.SocketAddress;
import io.vertx.core.spi.transport.Transport;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;

/**
 * A transport whose HTTP servers are guarded: {@link Guard}. It is the one place where a framework that makes its
 * servers itself, and gives nobody a hand on them, can be reached without its private parts (ADR 027).
 */
public final class GuardedTransport implements Transport {

    private final Transport transport;
    private final Deadlines deadlines;
    private final long longestBody;
    private final Refusals refusals;

    public GuardedTransport(Transport transport, Deadlines deadlines, long longestBody, Refusals refusals) {
        this.transport = transport;
        this.deadlines = deadlines;
        this.longestBody = longestBody;
        this.refusals = refusals;
    }

    @Override
    public void configure(NetServerOptions options, boolean domainSocket, ServerBootstrap bootstrap) {
        transport.configure(options, domainSocket, bootstrap);
        var server = bootstrap.config().childHandler();
        if (server != null) {
            bootstrap.childHandler(new Guarding(server));
        }
    }

    private final class Guarding extends ChannelInitializer<Channel> {
        private final ChannelHandler server;

        Guarding(ChannelHandler server) {
            this.server = server;
        }

        @Override
        protected void initChannel(Channel channel) {
            var pipeline = channel.pipeline();
            pipeline.addLast(server);
            if (Guard.install(pipeline, deadlines, longestBody, refusals)) {
                return;
            }
            var tls = pipeline.context(SslHandler.class);
            // Where the certificate depends on the name asked for, that comes first and makes way for the other.
            var handshake = tls == null ? pipeline.context(AbstractSniHandler.class) : tls;
            if (handshake != null) {
                pipeline.addAfter(handshake.name(), "guard-handshake", new AfterHandshake());
            }
        }

        @Override
        public boolean isSharable() {
            return true;
        }
    }

    /** TLS: HTTP begins when both sides have agreed, and the first request may come in the same packet. */
    private final class AfterHandshake extends ChannelInboundHandlerAdapter {
        private Future<?> silence;

        @Override
        public void handlerAdded(ChannelHandlerContext context) {
            silence = context.executor()
                    .schedule(() -> context.close(), deadlines.idle().toMillis(), TimeUnit.MILLISECONDS);
        }

        @Override
        public void handlerRemoved(ChannelHandlerContext context) {
            silence.cancel(false);
        }

        @Override
        public void userEventTriggered(ChannelHandlerContext context, Object event) {
            // The server lays its pipeline over this event, so it hears of it first.
            context.fireUserEventTriggered(event);
            if (event instanceof SslHandshakeCompletionEvent && !context.isRemoved()) {
                Guard.install(context.pipeline(), deadlines, longestBody, refusals);
                context.pipeline().remove(this);
            }
        }
    }

    @Override
    public boolean supportsDomainSockets() {
        return transport.supportsDomainSockets();
    }

    @Override
    public boolean supportFileRegion() {
        return transport.supportFileRegion();
    }

    @Override
    public boolean isAvailable() {
        return transport.isAvailable();
    }

    @Override
    public Throwable unavailabilityCause() {
        return transport.unavailabilityCause();
    }

    @Override
    public java.net.SocketAddress convert(SocketAddress address) {
        return transport.convert(address);
    }

    @Override
    public SocketAddress convert(java.net.SocketAddress address) {
        return transport.convert(address);
    }

    @Override
    public EventLoopGroup eventLoopGroup(int type, int threads, ThreadFactory factory, int ioRatio) {
        return transport.eventLoopGroup(type, threads, factory, ioRatio);
    }

    @Override
    public DatagramChannel datagramChannel() {
        return transport.datagramChannel();
    }

    @Override
    public DatagramChannel datagramChannel(InternetProtocolFamily family) {
        return transport.datagramChannel(family);
    }

    @Override
    public ChannelFactory<? extends Channel> channelFactory(boolean domainSocket) {
        return transport.channelFactory(domainSocket);
    }

    @Override
    public ChannelFactory<? extends ServerChannel> serverChannelFactory(boolean domainSocket) {
        return transport.serverChannelFactory(domainSocket);
    }

    @Override
    public void configure(DatagramChannel channel, DatagramSocketOptions options) {
        transport.configure(channel, options);
    }

    @Override
    public void configure(ClientOptionsBase options, boolean domainSocket, Bootstrap bootstrap) {
        transport.configure(options, domainSocket, bootstrap);
    }
}
