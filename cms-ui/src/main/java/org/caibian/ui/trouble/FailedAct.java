package org.caibian.ui.trouble;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.ErrorEvent;
import com.vaadin.flow.server.ErrorHandler;
import java.util.Optional;
import org.caibian.ui.parts.Notices;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.web.util.DisconnectedClientHelper;

/**
 * Said when an act failed for a reason nobody at the desk can mend; the cause goes to the log. A
 * page that was closed before it had its answer is no failure: nobody is there to be told.
 */
public final class FailedAct implements ErrorHandler {
    private static final long serialVersionUID = 1L;
    private static final Logger LOG = LoggerFactory.getLogger(FailedAct.class);

    @Override
    public void error(ErrorEvent event) {
        if (DisconnectedClientHelper.isClientDisconnectedException(event.getThrowable())) {
            return;
        }
        LOG.error("An act at the desk failed", event.getThrowable());
        Optional.ofNullable(UI.getCurrent())
                .filter(UI::isAttached)
                .ifPresent(_ -> Notices.say("failed.act"));
    }
}
