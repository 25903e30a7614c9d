package org.caibian.ui.trouble;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import jakarta.servlet.http.HttpServletResponse;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Said when a page cannot be made; the cause goes to the log, never to the person. */
@AnonymousAllowed
public class FailurePage extends Composite<PlainPage>
        implements HasErrorParameter<Exception>, HasDynamicTitle {
    private static final Logger LOG = LoggerFactory.getLogger(FailurePage.class);

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<Exception> parameter) {
        LOG.error("No page for /desk/{}", event.getLocation().getPath(), parameter.getException());
        getContent().say("500", "trouble.failure", "trouble.failure.hint");
        return HttpServletResponse.SC_INTERNAL_SERVER_ERROR;
    }

    @Override
    protected PlainPage initContent() {
        return new PlainPage();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("trouble.failure");
    }
}
