package org.caibian.ui.trouble;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.router.AccessDeniedException;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import jakarta.servlet.http.HttpServletResponse;

/** Said when somebody lacks the right to a page. */
@AnonymousAllowed
public class NotAllowedPage extends Composite<PlainPage>
        implements HasErrorParameter<AccessDeniedException>, HasDynamicTitle {
    @Override
    public int setErrorParameter(
            BeforeEnterEvent event, ErrorParameter<AccessDeniedException> parameter) {
        getContent().say("403", "trouble.denied", "trouble.denied.hint");
        return HttpServletResponse.SC_FORBIDDEN;
    }

    @Override
    protected PlainPage initContent() {
        return new PlainPage();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("trouble.denied");
    }
}
