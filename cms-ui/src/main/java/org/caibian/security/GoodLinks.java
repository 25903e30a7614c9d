package org.caibian.security;

import org.caibian.staff.AddressChanges;
import org.caibian.staff.SignInLinks;
import org.caibian.staff.Welcome;
import org.springframework.stereotype.Component;

/** Which tokens of links the house gave and would still do something for. */
@Component
class GoodLinks {

    private final SignInLinks passwords;
    private final AddressChanges addresses;
    private final Welcome welcome;

    GoodLinks(SignInLinks passwords, AddressChanges addresses, Welcome welcome) {
        this.passwords = passwords;
        this.addresses = addresses;
        this.welcome = welcome;
    }

    /** Whether a link to that address with that token does anything; nothing is spent by asking. */
    boolean include(String address, String token) {
        return switch (address) {
            case LinkExchange.PATH -> passwords.bearer(token).isPresent();
            case LinkExchange.ADDRESS -> addresses.bearer(token).isPresent();
            case LinkExchange.WELCOME -> welcome.isOpen(token);
            default -> false;
        };
    }
}
