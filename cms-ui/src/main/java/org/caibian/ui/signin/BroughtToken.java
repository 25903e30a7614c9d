package org.caibian.ui.signin;

import com.vaadin.flow.server.VaadinSession;
import org.caibian.security.LinkExchange;

/** The token of the link somebody came by; the address no longer has it. */
final class BroughtToken {
    private BroughtToken() {}

    /** Empty where nobody came by a link. */
    static String read() {
        return VaadinSession.getCurrent().getSession().getAttribute(LinkExchange.TOKEN)
                        instanceof String brought
                ? brought
                : "";
    }

    /** It has done what it was for. */
    static void forget() {
        VaadinSession.getCurrent().getSession().removeAttribute(LinkExchange.TOKEN);
    }
}
