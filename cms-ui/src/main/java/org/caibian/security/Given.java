package org.caibian.security;

import java.net.URI;
import java.util.Set;
import org.caibian.startup.CannotStart;

/** Reads what somebody set, and says in one line what is missing or unsafe of it. */
final class Given {

    private static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1", "[::1]");

    private Given() {}

    static void needed(String setting, String value) {
        if (value.isBlank()) {
            throw new CannotStart("缺少 %s / %s is missing".formatted(setting, setting));
        }
    }

    /** Passwords and tokens go over the wire: in the clear only within this machine. */
    static void sealed(String setting, String address, String scheme) {
        var uri = uri(setting, address);
        boolean here = uri.getHost() != null && THIS_MACHINE.contains(uri.getHost());
        if (uri.getHost() == null || !(scheme.equals(uri.getScheme()) || here)) {
            throw new CannotStart(
                    "%s 应以 %s:// 开头 / %s has to begin with %s://"
                            .formatted(setting, scheme, setting, scheme));
        }
    }

    static void naming(String setting, String pattern, String place) {
        if (!pattern.contains(place)) {
            throw new CannotStart(
                    "%s 里没有 %s / %s has no %s".formatted(setting, place, setting, place));
        }
    }

    private static URI uri(String setting, String address) {
        try {
            return URI.create(address);
        } catch (IllegalArgumentException noAddress) {
            throw new CannotStart("%s 不是网址 / %s is no address".formatted(setting, setting));
        }
    }
}
