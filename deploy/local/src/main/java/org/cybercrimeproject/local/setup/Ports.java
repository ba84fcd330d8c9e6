package org.cybercrimeproject.local.setup;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;

/**
 * The ports of one stack. {@code SUITE_PORT_BASE} (usually 8100, the issuer's) moves all of them by the same distance;
 * {@code SUITE_PORT_GATEWAY} and its like move one.
 */
public record Ports(Map<Port, Integer> numbers) {
    /** The setting that moves all ports together. */
    public static final String BASE = "SUITE_PORT_BASE";

    private static final int CONNECT_MILLIS = 300;

    /** A copy that nobody changes. */
    public Ports {
        numbers = Map.copyOf(numbers);
    }

    /** Reads the settings; refuses what is no port and two parts on one port. */
    public static Ports from(Map<String, String> environment) {
        int shift = number(environment, BASE, Port.ISSUER.usual()) - Port.ISSUER.usual();
        Map<Port, Integer> numbers = new EnumMap<>(Port.class);
        Map<Integer, Port> seen = new HashMap<>();
        for (Port port : Port.values()) {
            int number = number(environment, port.setting(), port.usual() + shift);
            if (number < 1024 || number > 65535) {
                throw new Refusal(
                        Refusal.USAGE,
                        "%s would be on port %d; ports are 1024 to 65535 (%s, %s)."
                                .formatted(port, number, BASE, port.setting()));
            }
            Port other = seen.put(number, port);
            if (other != null) {
                throw new Refusal(
                        Refusal.USAGE,
                        "%s and %s would share port %d; move one with %s."
                                .formatted(other, port, number, port.setting()));
            }
            numbers.put(port, number);
        }
        return new Ports(numbers);
    }

    private static int number(Map<String, String> environment, String setting, int otherwise) {
        String text = environment.getOrDefault(setting, "").strip();
        if (text.isEmpty()) {
            return otherwise;
        }
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException e) {
            throw new Refusal(Refusal.USAGE, "%s is \"%s\", which is no port number.".formatted(setting, text));
        }
    }

    /** The number of one port. */
    public int of(Port port) {
        return numbers.get(port);
    }

    /** The address of one port over plain HTTP. */
    public String url(Port port) {
        return "http://127.0.0.1:" + of(port);
    }

    /** Refuses when one of these ports is held by somebody, naming each and the settings that move it. */
    public void refuseTaken(Collection<Port> needed, IntPredicate taken) {
        List<Port> busy =
                needed.stream().sorted().filter(port -> taken.test(of(port))).toList();
        if (busy.isEmpty()) {
            return;
        }
        String lines = busy.stream()
                .map(port -> "  %d  %-20s  %s".formatted(of(port), port, port.setting()))
                .collect(Collectors.joining("\n"));
        throw new Refusal(Refusal.USAGE, """
                Already in use on 127.0.0.1:
                %s
                Stop what listens there, move a single port with the setting beside it, or move all of them together:
                  %s=18100 ./suite start""".formatted(lines, BASE));
    }

    /** Whether somebody listens on that port of this machine. */
    public static boolean taken(int port) {
        // Binding alone misses a listener on 0.0.0.0 on some systems, connecting alone a socket that is bound only.
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), CONNECT_MILLIS);
            return true;
        } catch (IOException nobodyAnswers) {
            return !bindable(port);
        }
    }

    private static boolean bindable(int port) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            return true;
        } catch (IOException e) {
            return false;
        }
    }
}
