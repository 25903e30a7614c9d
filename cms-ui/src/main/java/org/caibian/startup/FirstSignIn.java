package org.caibian.startup;

import java.util.List;
import org.caibian.security.LinkExchange;
import org.caibian.staff.Welcome;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The one-time link by which the first administrator of an empty newsroom comes in. */
@Component
@Order(1)
final class FirstSignIn implements Greeting {

    private final Welcome welcome;
    private final Addresses addresses;

    FirstSignIn(Welcome welcome, Addresses addresses) {
        this.welcome = welcome;
        this.addresses = addresses;
    }

    @Override
    public List<String> lines() {
        return welcome.issue()
                .map(token ->
                        List.of(
                                "",
                                "还没有任何帐号。首位管理员请用此链接进入（24 小时内有效，只能用一次）：",
                                "Nobody works here yet. The first administrator comes in by this link, once, within 24 hours:",
                                "  "
                                        + addresses.of(
                                                LinkExchange.WELCOME + LinkExchange.MARK + token)))
                .orElse(List.of());
    }
}
