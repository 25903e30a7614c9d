package org.caibian.security;

import org.springframework.security.authentication.AccountStatusException;

/** The password was right, and is not enough. */
final class HalfWay extends AccountStatusException {

    private final transient HalfIn who;

    HalfWay(HalfIn who) {
        super("A second factor is asked for");
        this.who = who;
    }

    HalfIn who() {
        return who;
    }
}
