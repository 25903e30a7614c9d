package org.caibian.security;

import jakarta.servlet.http.HttpSessionEvent;
import jakarta.servlet.http.HttpSessionListener;
import org.caibian.signin.Sessions;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.dao.DataAccessException;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/** Notes whose session the program has forgotten: one that is over, and all as it begins. */
@Component
class Leavings implements HttpSessionListener, SmartInitializingSingleton {

    private static final Logger LOG = LoggerFactory.getLogger(Leavings.class);

    private final Sessions sessions;

    Leavings(Sessions sessions) {
        this.sessions = sessions;
    }

    /** Before anybody can sign in. */
    @Override
    public void afterSingletonsInstantiated() {
        sessions.forgetAllHere();
    }

    @Override
    public void sessionDestroyed(HttpSessionEvent over) {
        var held =
                over.getSession()
                        .getAttribute(
                                HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY);
        if (held instanceof SecurityContext context
                && context.getAuthentication() != null
                && context.getAuthentication().getPrincipal() instanceof SignedIn person) {
            forget(person);
        }
    }

    /** Also when the program ends, and its database with it. */
    private void forget(SignedIn person) {
        try {
            sessions.gone(person.session(), person.id());
        } catch (DataAccessException | TransactionException away) {
            LOG.debug("The session of {} stays on the list", person, away);
        }
    }
}
