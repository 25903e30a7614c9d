package org.caibian.staff;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * Where somebody comes from: their address, and of IPv6 the 64 bits before it that one household
 * has (RFC 6177), since whoever has those has more addresses than anybody counts.
 */
final class Network {
    private static final int BYTES = 8;

    private Network() {}

    /** Of an address as a request bears it; what is none is taken as it is. */
    static String of(String address) {
        try {
            var read = InetAddress.ofLiteral(address);
            return read instanceof Inet6Address
                    ? HexFormat.of().formatHex(Arrays.copyOf(read.getAddress(), BYTES))
                    : read.getHostAddress();
        } catch (IllegalArgumentException noAddress) {
            return address;
        }
    }
}
