package org.cybercrimeproject.kit.security;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;

/** Tells this machine in an address, however it is spelt. Nobody is asked: what a name means elsewhere is not known here. */
final class Loopback {

    private static final Set<String> NAMES =
            Set.of("localhost", "localhost.localdomain", "localhost4", "localhost6", "ip6-localhost", "ip6-loopback");

    private static final byte[] NAT64 = {0, 0x64, (byte) 0xff, (byte) 0x9b};
    private static final int BYTE = 256;
    private static final int IPV4_BYTES = 4;

    private Loopback() {}

    /** The host of a URI as it is written, without brackets and port; empty when there is none. */
    static String host(URI uri) {
        var authority = uri.getRawAuthority() == null ? "" : uri.getRawAuthority();
        var behindUser = authority.substring(authority.lastIndexOf('@') + 1);
        if (behindUser.startsWith("[")) {
            return behindUser.substring(1, Math.max(1, behindUser.indexOf(']')));
        }
        var port = behindUser.indexOf(':');
        return port < 0 ? behindUser : behindUser.substring(0, port);
    }

    /**
     * Whether a host is this machine: a name for it, or an address of the loopback or of any interface, in any notation
     * that some resolver takes ({@code 127.1}, {@code 0x7f000001}, {@code ::ffff:127.0.0.1}).
     */
    static boolean is(String host) {
        var name = host.toLowerCase(Locale.ROOT).replaceFirst("\\.+$", "");
        if (name.isEmpty() || NAMES.contains(name) || name.endsWith(".localhost")) {
            return true;
        }
        var address = name.contains(":") ? ipv6(name) : ipv4(name);
        return address != null
                && (address.isLoopbackAddress() || address.isAnyLocalAddress() || holdsIpv4Loopback(address));
    }

    /** An IPv4 address within an IPv6 one: the old form {@code ::127.0.0.1} and NAT64's {@code 64:ff9b::127.0.0.1}. */
    private static boolean holdsIpv4Loopback(InetAddress address) {
        var bytes = address.getAddress();
        return !(address instanceof Inet4Address)
                && (Arrays.equals(bytes, 0, 4, new byte[4], 0, 4) || Arrays.equals(bytes, 0, 4, NAT64, 0, 4))
                && Arrays.equals(bytes, 4, 12, new byte[8], 0, 8)
                && bytes[12] == 127;
    }

    /** With a colon in it, it is never looked up. */
    private static InetAddress ipv6(String text) {
        try {
            return InetAddress.getByName("[" + text.replaceFirst("%.*", "") + "]");
        } catch (UnknownHostException e) {
            return null;
        }
    }

    /** As the C library reads it: one to four numbers, decimal, octal (0…) or hexadecimal (0x…); the last fills the rest. */
    private static InetAddress ipv4(String text) {
        var parts = text.split("\\.", -1);
        if (parts.length > IPV4_BYTES) {
            return null;
        }
        long value = 0;
        try {
            for (var i = 0; i < parts.length; i++) {
                var isLast = i == parts.length - 1;
                var rest = IPV4_BYTES - i;
                long number = number(parts[i]);
                long limit = isLast ? 1L << (8 * rest) : BYTE;
                if (number < 0 || number >= limit) {
                    return null;
                }
                value = (isLast ? value << (8 * rest) : value << 8) | number;
            }
            return InetAddress.getByAddress(
                    new byte[] {(byte) (value >> 24), (byte) (value >> 16), (byte) (value >> 8), (byte) value});
        } catch (NumberFormatException | UnknownHostException e) {
            return null;
        }
    }

    private static long number(String digits) {
        if (digits.startsWith("0x")) {
            return Long.parseLong(digits.substring(2), 16);
        }
        return digits.length() > 1 && digits.startsWith("0") ? Long.parseLong(digits, 8) : Long.parseLong(digits);
    }
}
